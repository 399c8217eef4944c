import type { TwoTowerOptions } from 'shortlist/ml'

/** How the two towers are trained. In a batch, each chosen item has to stand
 * out from the items that the others of the batch chose. */
export const yours: TwoTowerOptions = {
  /** Subtract log Q, how often an item comes into batches, from its score. */
  logQ: false,
  batchSize: 32,
  dimension: 5,
  epochs: 6,
  learningRate: 0.03,
}

// Try: logQ: true; or batchSize: 16 or 128 without it, which helps little.

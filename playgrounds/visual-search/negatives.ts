/** What is held against the clicked listing while the encoder learns. */
import {
  createRandom,
  exactTopK,
  matrixRow,
  type Matrix,
} from 'shortlist/ml'
import type { Negatives, Pairs } from './encoder.ts'

export const KINDS = ['random', 'hard', 'semi-hard'] as const
export type Kind = (typeof KINDS)[number]

/** Neighbors among which hard ones are drawn. */
const NEAREST = 10
/** Share of the steps before the first hard ones, and steps from one look
 * at the neighborhood to the next. */
const WARM_UP = 0.4
const EVERY = 40

/**
 * `random`: any listing. `hard`: one of the photo's nearest listings, as
 * the encoder sees it by now, other than the clicked one. `semi-hard`: the
 * same, but only one that is farther than the clicked one.
 *
 * @param steps how many the training will take.
 */
export function drawNegatives(
  kind: Kind,
  { photos, listings, clicked }: Pairs,
  steps: number,
  seed = 1,
): Negatives {
  const random = createRandom(seed)
  const anyOf = () => random.integer(0, listings.rows)
  let queries: Matrix | undefined
  let items: Matrix | undefined
  return (batch, encoder, step) => {
    if (kind === 'random' || step < WARM_UP * steps) {
      return batch.map(anyOf)
    }
    if (!items || step % EVERY === 0) {
      items = encoder.embedTable(listings)
      queries = encoder.embedTable(photos)
    }
    const table = items
    const near = (row: number) => {
      const own = clicked[row]
      const query = matrixRow(queries!, row)
      const ownVector = matrixRow(table, own)
      const limit =
        kind === 'hard'
          ? Infinity
          : query.reduce((sum, x, i) => sum + x * ownVector[i], 0)
      const { indices, scores } = exactTopK(query, table, 3 * NEAREST)
      return Array.from(indices)
        .filter((listing, i) => listing !== own && scores[i] < limit)
        .slice(0, NEAREST)
    }
    return batch.map((row) => {
      const neighbors = near(row)
      return neighbors.length > 0 ? random.choice(neighbors) : anyOf()
    })
  }
}

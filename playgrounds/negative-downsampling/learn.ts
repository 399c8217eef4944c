/** Trains on a sample of the log, and judges chances on all of it. */
import {
  calibrationRatio,
  logisticRegression,
  matrix,
  normalizedEntropy,
  rocAuc,
} from 'shortlist/ml'
import type { World } from './world.ts'

export interface Sampling {
  /** Share of the rows without a click that is kept. */
  keep: number
  /** Share of the rows with one; 1. */
  keepClicks?: number
  /** How much a kept row without a click counts; 1. */
  negativeWeight?: number
}

/** What a model says of the test rows, and how many rows it saw. */
export function learn({ log, test, random }: World, sampling: Sampling) {
  const { keep, keepClicks = 1, negativeWeight = 1 } = sampling
  const kept = log.clicks.flatMap((click, row) =>
    random.bernoulli(click === 1 ? keepClicks : keep) ? [row] : [],
  )
  const clicks = kept.map((row) => log.clicks[row])
  const model = logisticRegression.fit(
    matrix(kept.map((row) => log.features[row])),
    clicks,
    { sampleWeights: clicks.map((y) => (y === 1 ? 1 : negativeWeight)) },
  )
  return {
    rows: kept.length,
    said: logisticRegression.predictProbability(model, test.features),
  }
}

export function judge({ test }: World, chances: Float64Array) {
  return {
    mean: chances.reduce((sum, p) => sum + p, 0) / chances.length,
    ratio: calibrationRatio(test.clicks, chances),
    auc: rocAuc(test.clicks, chances),
    entropy: normalizedEntropy(test.clicks, chances),
  }
}

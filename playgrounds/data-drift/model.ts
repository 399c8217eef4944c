import { logisticRegression, matrix } from 'shortlist/ml'
import type { Requests } from './world.ts'

/** Learns from the old requests, whose clicks are known, and may look at the
 * new inputs, whose clicks are not; predicts the new clicks. */
export type Model = (old: Requests, newX: Float64Array) => Float64Array

type Features = (x: number) => number[]
const line: Features = (x) => [x]
const curve: Features = (x) => [x, x ** 2]
const { fit, predictProbability } = logisticRegression
const rows = (x: Float64Array, of: Features) => matrix(Array.from(x, of))

export const straight: Model = (old, newX) =>
  predictProbability(fit(rows(old.x, line), old.clicked), rows(newX, line))

export const curved: Model = (old, newX) =>
  predictProbability(
    fit(rows(old.x, curve), old.clicked),
    rows(newX, curve),
  )

/** A straight line again, to old rows that count by how much likelier they
 * are among the new ones; a model of old against new says how much. */
export const reweighted: Model = (old, newX) => {
  const both = Float64Array.of(...old.x, ...newX)
  const isNew = both.map((_, row) => (row < old.x.length ? 0 : 1))
  const oldOrNew = fit(rows(both, line), isNew)
  const sampleWeights = logisticRegression
    .predictScore(oldOrNew, rows(old.x, line))
    .map(Math.exp)
  const model = fit(rows(old.x, line), old.clicked, { sampleWeights })
  return predictProbability(model, rows(newX, line))
}

/** What your team does. */
export const yours: Model = straight

// Try: curved, reweighted.

import {
  gradientBoostedTrees,
  logisticRegression,
  matrix,
  rocAuc,
} from 'shortlist/ml'
import type { Splitter } from './split.ts'
import {
  createVisits,
  usual,
  type Visits,
  type WorldSettings,
} from './world.ts'

/** Learns from rows and labels; then scores any rows. */
export type Model = (
  rows: number[][],
  labels: number[],
) => (asked: number[][]) => Float64Array

/** Small boxes in the space of features: room to remember users. */
export const trees: Model = (rows, labels) => {
  const model = gradientBoostedTrees.fit(matrix(rows), labels, {
    trees: 30,
    learningRate: 0.2,
    maxDepth: 5,
    minSamplesLeaf: 3,
    maxBins: 48,
  })
  const { predictScore } = gradientBoostedTrees
  return (asked) => predictScore(model, matrix(asked))
}

/** One weight a feature: no room. */
export const linear: Model = (rows, labels) => {
  const model = logisticRegression.fit(matrix(rows), labels, {
    tolerance: 1e-4,
  })
  const { predictScore } = logisticRegression
  return (asked) => predictScore(model, matrix(asked))
}

/** The AUC that each split promises; then the AUC of the model that learned
 * from the whole log on later visits of its users, and on new users. */
export function evaluate(
  splitters: Splitter[],
  model: Model,
  settings: Partial<WorldSettings> & { seed: number },
) {
  const visits = createVisits({ ...usual, ...settings })
  const { log } = visits
  const fit = ({ features, bought }: Visits) => model(features, bought)
  const auc = (score: ReturnType<Model>, asked: Visits) =>
    rocAuc(asked.bought, score(asked.features))
  const launched = fit(log)
  return {
    offline: splitters.map((split) => {
      const { train, test } = split(log)
      return auc(fit(part(log, train)), part(log, test))
    }),
    sameUsers: auc(launched, visits.sameUsers),
    newUsers: auc(launched, visits.newUsers),
  }
}

const part = (visits: Visits, rows: number[]): Visits => ({
  user: Int32Array.from(rows, (row) => visits.user[row]),
  features: rows.map((row) => visits.features[row]),
  bought: rows.map((row) => visits.bought[row]),
})

import {
  logisticRegression,
  matrix,
  normalizedEntropy,
  populationStabilityIndex,
} from 'shortlist/ml'
import type { Policy } from './retrain.ts'
import {
  createDays,
  HISTORY,
  LIVE,
  usual,
  type Day,
  type WorldSettings,
} from './world.ts'

const join = (days: Day[]): Day => ({
  features: days.flatMap(({ features }) => features),
  clicked: days.flatMap(({ clicked }) => clicked),
})

function fit(days: Day[]) {
  const { features, clicked } = join(days)
  const model = logisticRegression.fit(matrix(features), clicked, {
    tolerance: 1e-3,
  })
  return (asked: number[][]) => [
    ...logisticRegression.predictProbability(model, matrix(asked)),
  ]
}

/** Serves a model from the launch on, day by day; the predictions of a day
 * are made before its labels are known. */
export function serve(
  policy: Policy,
  settings: Partial<WorldSettings> & { seed: number },
) {
  const { every, window } = policy
  const days = createDays({ ...usual, ...settings })
  const live = days.slice(HISTORY)
  let predict = fit(days.slice(HISTORY - window, HISTORY))
  const predictions = live.map(({ features }, since) => {
    const today = HISTORY + since
    if (since > 0 && since % every === 0) {
      predict = fit(days.slice(today - window, today))
    }
    return predict(features)
  })

  const column = (some: Day[], index: number) =>
    join(some).features.map((row) => row[index])
  return {
    /** From one live day to another. 1: no better than the base rate. */
    entropy: (from: number, to: number) =>
      normalizedEntropy(
        join(live.slice(from, to)).clicked,
        predictions.slice(from, to).flat(),
      ),
    /** Of the last week, against the history; the feature that moved most. */
    inputStability: () =>
      Math.max(
        ...[0, 1].map((index) =>
          populationStabilityIndex(
            column(days.slice(0, HISTORY), index),
            column(live.slice(-7), index),
          ),
        ),
      ),
    /** Of the last week, against the first one after the launch. */
    predictionStability: () =>
      populationStabilityIndex(
        predictions.slice(0, 7).flat(),
        predictions.slice(LIVE - 7).flat(),
      ),
  }
}

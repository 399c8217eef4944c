import {
  calibrationRatio,
  logisticRegression,
  matrix,
  populationStabilityIndex,
  rocAuc,
} from 'shortlist/ml'
import { training, type Pipeline } from './serve.ts'
import { createLogs, usual, type WorldSettings } from './world.ts'

/** What four instruments read in the week after the launch, if a model is
 * trained on the features of one pipeline and served by another. */
export function judge(
  serve: Pipeline,
  settings: Partial<WorldSettings> & { seed: number },
  train: Pipeline = training,
) {
  const [log, live] = createLogs({ ...usual, ...settings })
  const learned = log.requests.map(train)
  const served = live.requests.map(serve)
  const recomputed = live.requests.map(train)
  const model = logisticRegression.fit(matrix(learned), log.clicked, {
    tolerance: 1e-4,
  })
  const clicks = logisticRegression.predictProbability(
    model,
    matrix(served),
  )
  const stability = learned[0].map((_, column) =>
    populationStabilityIndex(
      learned.map((row) => row[column]),
      served.map((row) => row[column]),
    ),
  )
  const wrong = served.filter((row, index) =>
    row.some((value, column) => value !== recomputed[index][column]),
  )
  return {
    auc: rocAuc(live.clicked, clicks),
    calibration: calibrationRatio(live.clicked, clicks),
    /** Of the feature that moved most. */
    stability: Math.max(...stability),
    differ: wrong.length / served.length,
  }
}

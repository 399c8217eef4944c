/** Learns from the log, and is asked about all candidates. */
import { calibrationRatio, logisticRegression, matrix } from 'shortlist/ml'
import { SHOWN, type Row, type World } from './world.ts'

export type Weight = (row: Row) => number
export const plain: Weight = () => 1
export const inverse: Weight = ({ propensity }) => 1 / propensity
export const randomOnly: Weight = ({ isRandom }) => (isRandom ? 1 : 0)

const table = (rows: { features: number[] }[]) =>
  matrix(rows.map(({ features }) => features))
const labels = (rows: { glad: number }[]) => rows.map(({ glad }) => glad)

export function learn({ log, candidates }: World, weight: Weight) {
  // A part of the log is kept to test on, as one does.
  const isTest = (_: Row, row: number) => row % 5 === 0
  const train = log.filter((row, i) => !isTest(row, i) && weight(row) > 0)
  const test = log.filter(isTest)
  const raw = train.map(weight)
  const mean = raw.reduce((sum, one) => sum + one, 0) / raw.length
  const model = logisticRegression.fit(table(train), labels(train), {
    sampleWeights: raw.map((one) => one / mean),
  })
  const chances = (rows: { features: number[] }[]) =>
    logisticRegression.predictProbability(model, table(rows))

  const said = chances(candidates)
  const order = candidates.map((_, i) => i)
  order.sort((one, other) => said[other] - said[one])
  const picks = order.slice(0, SHOWN * candidates.length)
  return {
    rows: train.length,
    /** Promised over true, on the log and on all candidates. */
    onLog: calibrationRatio(labels(test), chances(test)),
    onAll: calibrationRatio(labels(candidates), said),
    /** Share that is glad of what this model would show. */
    glad:
      picks.reduce((sum, i) => sum + candidates[i].chance, 0) /
      picks.length,
    /** What it thinks of the feature the site chose by, and of another. */
    chosenBy: model.weights[0],
    other: model.weights[1],
  }
}

export type Result = ReturnType<typeof learn>

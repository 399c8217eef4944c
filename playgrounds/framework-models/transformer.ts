import { matrixRow, sequentialTransformer } from 'shortlist/ml'
import { learning } from './rows.ts'
import { PASSES, type Rung } from './rung.ts'
import { VIDEOS, type Visit } from './world.ts'

/** Reads what was watched, in order, and nothing else. */
export function fitTransformer(visits: Visit[]): Rung {
  const epochs = 12
  const maxLength = 12
  // Each person's history, in pieces that overlap by nothing.
  const whole = learning(visits).filter(
    (v, _, all) => v.step === all.at(-1)!.step,
  )
  const sequences = whole.flatMap(({ history, chosen }) => {
    const watched = [...history, chosen]
    return [watched.slice(0, 13), watched.slice(12, 25)]
  })
  const model = sequentialTransformer.fit(sequences, {
    dimension: 16,
    layers: 1,
    maxLength,
    epochs,
    learningRate: 0.03,
    dropout: 0.1,
    batchSize: 16,
    itemCount: VIDEOS,
  })
  const work = sequentialTransformer.operationsPerPrediction(model, 10)
  const everyPlace = work + 9 * VIDEOS * 16
  return {
    scores: (some) => {
      const histories = some.map(({ history }) => history.slice(-10))
      const table = sequentialTransformer.predictScores(model, histories)
      return some.map((_, row) => matrixRow(table, row))
    },
    parameters: sequentialTransformer.parameterCount(model),
    aRequest: work,
    toTrain: PASSES * everyPlace * sequences.length * epochs,
  }
}

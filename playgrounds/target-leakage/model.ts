import { logisticRegression, matrix, rocAuc } from 'shortlist/ml'
import type { Encoder } from './encode.ts'
import {
  createVisits,
  usual,
  type Visits,
  type WorldSettings,
} from './world.ts'

/** Gives every id the same number. */
export const noId: Encoder = (ids, _labels, laterIds) => ({
  known: Array.from(ids, () => 0),
  later: Array.from(laterIds, () => 0),
})

/** The AUC on some visits of a model that learned from others. */
function auc(
  train: Visits,
  trainIds: number[],
  test: Visits,
  testIds: number[],
) {
  const features = (visits: Visits, ids: number[]) =>
    matrix(ids.map((id, row) => [visits.intent[row], 4 * id]))
  const model = logisticRegression.fit(
    features(train, trainIds),
    train.bought,
    { tolerance: 1e-4 },
  )
  const score = logisticRegression.predictScore
  return rocAuc(test.bought, score(model, features(test, testIds)))
}

const part = (visits: Visits, from: number, until?: number): Visits => ({
  merchant: visits.merchant.slice(from, until),
  intent: visits.intent.slice(from, until),
  bought: visits.bought.slice(from, until),
})

/** The AUC on the last quarter of the log, if the encoder saw its labels
 * (`before` the split) and if it did not (`after`), and the AUC on the
 * visits that come after the log. */
export function evaluate(
  encode: Encoder,
  settings: Partial<WorldSettings> & { seed: number },
) {
  const [log, future] = createVisits({ ...usual, ...settings })
  const cut = Math.round(0.75 * log.bought.length)
  const train = part(log, 0, cut)
  const test = part(log, cut)
  const all = encode(log.merchant, log.bought, future.merchant)
  return {
    get before() {
      return auc(train, all.known.slice(0, cut), test, all.known.slice(cut))
    },
    get after() {
      const some = encode(train.merchant, train.bought, test.merchant)
      return auc(train, some.known, test, some.later)
    },
    get future() {
      return auc(log, all.known, future, all.later)
    },
  }
}

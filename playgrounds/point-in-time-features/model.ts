import {
  chronologicalSplit,
  logisticRegression,
  matrix,
  rocAuc,
} from 'shortlist/ml'
import { asOfArrival, type Join } from './join.ts'
import { createLog, usual, type Log, type WorldSettings } from './world.ts'

/** The user's purchase rate over the visits that may count, each with a
 * weight for the days that it is away. */
function userRate(log: Log, row: number, join: Join, weights: number[]) {
  const visit = log.day[row]
  let bought = 0.3
  let visits = 1
  for (let r = row - visit; log.user[r] === log.user[row]; r++) {
    if (!join(visit, log.day[r], log.delay)) continue
    const weight = weights[Math.abs(visit - log.day[r])]
    bought += weight * log.bought[r]
    visits += weight
  }
  return bought / visits
}

/** Trains on the first three quarters of the days, with features by a join.
 * Then the AUC on the last quarter: `offline` with the same join, `served`
 * with what serving has, and the excess of the one over the other. In the
 * feature, a visit counts half as much for each half-life it is away. */
export function evaluate(
  join: Join,
  settings: Partial<WorldSettings> & { seed: number },
  halfLife = 2,
) {
  const log = createLog({ ...usual, ...settings })
  const weights = Array.from(log.day, (day) => 0.5 ** (day / halfLife))
  const split = chronologicalSplit(log.day, { testShare: 0.25 })
  const features = (rows: number[], by: Join) =>
    matrix(
      rows.map((row) => [userRate(log, row, by, weights), log.intent[row]]),
    )
  const labels = (rows: number[]) => rows.map((row) => log.bought[row])
  const model = logisticRegression.fit(
    features(split.train, join),
    labels(split.train),
  )
  const auc = (by: Join) =>
    rocAuc(
      labels(split.test),
      logisticRegression.predictScore(model, features(split.test, by)),
    )
  const offline = auc(join)
  const served = auc(asOfArrival)
  return { offline, served, excess: offline - served }
}

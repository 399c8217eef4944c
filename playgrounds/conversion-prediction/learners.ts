/** Ways to learn from labels of which some have not come yet. */
import {
  delayedFeedbackModel,
  fakeNegativeWeights,
  logisticRegression,
} from 'shortlist/ml'
import { linearFeatures, type Asked } from './features.ts'
import { between, cameBy, waited, type Click } from './log.ts'
import { MEMORY } from './world.ts'

/** Says how likely each is to convert after a click. */
export type Predict = (rows: readonly Asked[]) => Float64Array
/** Learns from the four weeks of a log before `until`, with labels as they
 * are known on the day `asOf`: the same day, unless somebody cheats. */
export type Learner = (
  log: readonly Click[],
  asOf: number,
  until?: number,
) => Predict

export const L2 = 1
export const tolerance = 5e-4
function logistic(clicks: readonly Click[], labels: number[]): Predict {
  const features = linearFeatures(clicks)
  const model = logisticRegression.fit(features, labels, {
    l2: L2,
    tolerance,
  })
  return (rows) =>
    logisticRegression.predictProbability(model, linearFeatures(rows))
}

/** Clicks that are so many days old or older; not converted is a no. */
export const wait =
  (days: number): Learner =>
  (log, asOf, until = asOf) => {
    const last = Math.min(until, asOf - days)
    const clicks = between(log, until - MEMORY, last)
    return logistic(
      clicks,
      clicks.map((click) => cameBy(click, asOf)),
    )
  }

/** What has not converted is a negative, however young. */
export const naive: Learner = wait(0)

/** Conversion and exponential delay, fitted together. */
export const delayModel: Learner = (log, asOf, until = asOf) => {
  const clicks = between(log, until - MEMORY, until)
  const model = delayedFeedbackModel.fit(
    linearFeatures(clicks),
    clicks.map((click) => cameBy(click, asOf)),
    clicks.map((click) => waited(click, asOf)),
    { l2: L2, tolerance },
  )
  return (rows) =>
    delayedFeedbackModel.predictProbability(model, linearFeatures(rows))
}

/** A stream of events. A click goes in as a negative on its day, and once
 * more as a positive on the day it converts; weights undo the false
 * negatives. They are computed anew from the model in every round. */
export const fakeNegatives: Learner = (log, asOf, until = asOf) => {
  const clicks = between(log, until - MEMORY, until)
  const came = log.filter(({ day, truth: { delay } }) => {
    const on = day + delay
    return day < until && on >= until - MEMORY && on <= asOf
  })
  const features = linearFeatures([...clicks, ...came])
  const labels = [...clicks.map(() => 0), ...came.map(() => 1)]
  let sampleWeights: Float64Array | undefined
  for (let round = 0; ; round++) {
    const model = logisticRegression.fit(features, labels, {
      l2: L2,
      tolerance,
      sampleWeights,
    })
    const predict = logisticRegression.predictProbability
    if (round === 2) return (rows) => predict(model, linearFeatures(rows))
    sampleWeights = fakeNegativeWeights(labels, predict(model, features))
  }
}

/** Learns from what comes in the end, which nobody has. */
export const oracle: Learner = (log, asOf, until = asOf) => {
  const clicks = between(log, until - MEMORY, until)
  return logistic(
    clicks,
    clicks.map(({ truth }) => (truth.converts ? 1 : 0)),
  )
}

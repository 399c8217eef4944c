import {
  delayedFeedbackModel,
  logisticRegression,
  matrix,
} from 'shortlist/ml'
import type { Click } from './world.ts'

/** Learns from what is known today; predicts the chance to convert ever. */
export type Learner = (clicks: Click[]) => (asked: Click[]) => Float64Array

const features = (clicks: Click[]) =>
  matrix(clicks.map((click) => [click.insurance ? 1 : 0, click.intent]))
const came = (click: Click) => (click.convertedAfter === undefined ? 0 : 1)

/** Learns from clicks of so many days or more. Not converted yet is a no. */
export const wait =
  (days: number): Learner =>
  (clicks) => {
    const old = clicks.filter(({ age }) => age >= days)
    const model = logisticRegression.fit(features(old), old.map(came))
    const predict = logisticRegression.predictProbability
    return (asked) => predict(model, features(asked))
  }

/** Learns how long conversions take along with how likely they are. */
export const modelDelay: Learner = (clicks) => {
  const model = delayedFeedbackModel.fit(
    features(clicks),
    clicks.map(came),
    clicks.map(({ convertedAfter, age }) => convertedAfter ?? age),
    { tolerance: 1e-5 },
  )
  const predict = delayedFeedbackModel.predictProbability
  return (asked) => predict(model, features(asked))
}

/** What your team does. */
export const yours: Learner = wait(0)

// Try: wait(3), wait(7), modelDelay.

import * as ml from 'shortlist/ml'

/**
 * From what a model says to a probability.
 *
 * `scores` are its log-odds for people whose outcome is known (1: bought)
 * and who were not in its training rows. What comes back turns anybody's
 * score into the chance that we act on.
 */
export type Calibrate = (
  outcomes: ArrayLike<number>,
  scores: ArrayLike<number>,
) => (score: number) => number

/** The model is believed. */
export const calibrate: Calibrate = () => ml.sigmoid

// Try: a line through the log-odds, which has two numbers to learn.
//
//   export const calibrate: Calibrate = (outcomes, scores) =>
//     ml.plattScaling(outcomes, scores).calibrate
//
// Or any curve that does not fall, ml.isotonicRegression, which takes
// more rows.

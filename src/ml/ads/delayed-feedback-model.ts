import { binaryLabels } from '../checks/binary-labels.ts'
import { nonNegativeNumber } from '../checks/non-negative-number.ts'
import { nonNegativeNumbers } from '../checks/non-negative-numbers.ts'
import { sameLength } from '../checks/same-length.ts'
import { checkFeatures } from '../models/check-features.ts'
import { checkTrainingData } from '../models/check-training-data.ts'
import { rowDot } from '../models/feature-rows.ts'
import type { FeatureRows } from '../models/feature-rows.ts'
import { minimizeLbfgs } from '../models/lbfgs.ts'
import { sigmoid } from '../models/sigmoid.ts'
import { delayedFeedbackLoss } from './delayed-feedback-loss.ts'

export interface DelayedFeedbackOptions {
  /** Strength of the penalty l2 / 2 · |weights|² on the weights of both parts; 1 by default. */
  readonly l2?: number
  /** Stop when no coordinate of the gradient of the mean loss exceeds this; 1e-7. */
  readonly tolerance?: number
  /** At most so many steps of L-BFGS; 500. */
  readonly maxIterations?: number
  /** Called after each step, with the steps done and the steps there may be. */
  readonly onProgress?: (done: number, total: number) => void
}

interface LinearPart {
  /** One a column. */
  readonly weights: readonly number[]
  readonly intercept: number
}

export interface DelayedFeedbackModel {
  /** The log-odds of converting at all. */
  readonly conversion: LinearPart
  /** The logarithm of the rate at which those who convert do so. */
  readonly delayRate: LinearPart
  readonly iterations: number
  readonly converged: boolean
}

/**
 * Fits a delayed feedback model: whether a click will ever convert, learnt while many conversions have
 * not come yet.
 *
 * P(converts | x) = σ(w · x + b), and the delay of those who do is exponential with rate λ(x) = e^(v · x + c). With p and λ for a row,
 * its loss is -ln p - ln λ + λ · delay for a conversion that has come, and -ln(1 - p + p e^(-λ · elapsed)) for a
 * click without one: it never will, or it will but takes longer than the time that has elapsed.
 * Minimises the sum of the losses + l2 / 2 (|w|² + |v|²) by L-BFGS; the intercepts are not penalised.
 *
 * Counting every click without a conversion as a negative is the case λ → ∞: it underestimates, most of
 * all for new clicks and slow converters.
 *
 * Throws when there are no rows, lengths differ, a label is not 0 or 1, a duration is negative, or the
 * labels are all alike or the delays all 0 (there is no optimum then).
 *
 * Source: O. Chapelle, "Modeling delayed feedback in display advertising", KDD 2014.
 *
 * @param features dense or sparse, one click a row
 * @param converted 1 for a click whose conversion has come, else 0
 * @param durations for a conversion its delay since the click, for other clicks the time that has
 *   elapsed since; in any one unit
 *
 * @example
 * // Two of four clicks have converted, a day later; the others have had three days.
 * const features = matrix([[0], [0], [0], [0]])
 * const model = delayedFeedbackModel.fit(features, [1, 1, 0, 0], [1, 1, 3, 3])
 * const one = matrix([[0]])
 * delayedFeedbackModel.predictProbability(model, one) // Float64Array [0.566]
 * delayedFeedbackModel.predictDelay(model, one) // Float64Array [1.396]
 */
function fit(
  features: FeatureRows,
  converted: ArrayLike<number>,
  durations: ArrayLike<number>,
  options: DelayedFeedbackOptions = {},
): DelayedFeedbackModel {
  const { l2 = 1, tolerance = 1e-7, maxIterations = 500, onProgress } = options
  checkTrainingData(features, converted)
  sameLength('converted', converted, 'durations', durations)
  binaryLabels('converted', converted)
  nonNegativeNumbers('durations', durations)
  nonNegativeNumber('l2', l2)
  const { rows, columns } = features
  let conversions = 0
  let totalDelay = 0
  for (let row = 0; row < rows; row++) {
    conversions += converted[row]
    totalDelay += converted[row] * durations[row]
  }
  if (conversions === 0 || conversions === rows) {
    throw new RangeError(`converted are all ${converted[0]}; expected both 0 and 1`)
  }
  if (totalDelay === 0) throw new RangeError('durations of conversions are all 0; expected a delay')

  // Weights and intercept of the conversion, then those of the delay.
  const start = new Float64Array(2 * columns + 2)
  start[columns] = Math.log(conversions / (rows - conversions))
  start[2 * columns + 1] = Math.log(conversions / totalDelay)
  const loss = delayedFeedbackLoss(features, converted, durations, l2)
  const minimum = minimizeLbfgs(loss.value, start, {
    curvature: loss.curvature,
    tolerance,
    maxIterations,
    onProgress,
  })
  const { point, iterations } = minimum
  const part = (from: number): LinearPart => ({
    weights: Array.from(point.subarray(from, from + columns)),
    intercept: point[from + columns],
  })
  const { converged } = minimum
  return { conversion: part(0), delayRate: part(columns + 1), iterations, converged }
}

/**
 * The probability that a click ever converts, for each row.
 *
 * @example
 * const features = matrix([[0], [0], [0], [0]])
 * const model = delayedFeedbackModel.fit(features, [1, 1, 0, 0], [1, 1, 300, 300])
 * delayedFeedbackModel.predictProbability(model, matrix([[0]])) // Float64Array [0.500]
 */
function predictProbability(model: DelayedFeedbackModel, features: FeatureRows): Float64Array {
  return linearScores(model.conversion, features).map(sigmoid)
}

/**
 * The mean delay 1 / λ of the clicks that convert, for each row, in the unit of the durations.
 *
 * @example
 * const features = matrix([[0], [0], [0], [0]])
 * const model = delayedFeedbackModel.fit(features, [1, 1, 0, 0], [1, 3, 900, 900])
 * delayedFeedbackModel.predictDelay(model, matrix([[0]])) // Float64Array [2.000]
 */
function predictDelay(model: DelayedFeedbackModel, features: FeatureRows): Float64Array {
  return linearScores(model.delayRate, features).map((logRate) => Math.exp(-logRate))
}

function linearScores({ weights, intercept }: LinearPart, features: FeatureRows): Float64Array {
  checkFeatures(features, 'features', weights.length)
  const scores = new Float64Array(features.rows)
  for (let row = 0; row < features.rows; row++) {
    scores[row] = rowDot(features, row, weights) + intercept
  }
  return scores
}

/** Conversions that come late: the probability of one, and how long it takes. */
export const delayedFeedbackModel = { fit, predictProbability, predictDelay }

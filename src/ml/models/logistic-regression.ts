import {
  binaryLabels,
  nonNegativeInteger,
  nonNegativeNumber,
  oneOf,
  positiveNumber,
} from '../checks/index.ts'
import { checkFeatures } from './check-features.ts'
import { checkTrainingData } from './check-training-data.ts'
import { isSparse, rowDots } from './feature-rows.ts'
import type { FeatureRows } from './feature-rows.ts'
import { fitLogisticFtrl } from './logistic-ftrl.ts'
import { fitLogisticLbfgs } from './logistic-lbfgs.ts'
import { fitLogisticSgd } from './logistic-sgd.ts'
import { sigmoid } from './sigmoid.ts'

export type LogisticRegressionOptions = {
  /** `lbfgs` (default) goes to the optimum; `sgd` and `ftrl` pass over the rows one by one. */
  readonly solver?: 'lbfgs' | 'sgd' | 'ftrl'
  /** Strength of the penalty l2 / 2 * |weights|^2; 1 by default. */
  readonly l2?: number
  /** Strength of the penalty l1 * sum |weights|, which makes weights zero; 0; `ftrl` only. */
  readonly l1?: number
  /** How much each row counts, at least 0; 1 each by default. */
  readonly sampleWeights?: ArrayLike<number>
  /** `lbfgs`: stop when no coordinate of the gradient of the mean loss exceeds this; 1e-8. */
  readonly tolerance?: number
  /** `lbfgs`: at most so many steps; 500. */
  readonly maxIterations?: number
  /** `sgd`, `ftrl`: passes over the rows; 10 for `sgd`, 1 for `ftrl`. */
  readonly epochs?: number
  /** `sgd`: the first step's size; `ftrl`: alpha of the paper; 0.1. */
  readonly learningRate?: number
  /** `ftrl`: beta of the paper, which damps the first steps of each weight; 1. */
  readonly beta?: number
  /** Where to start; with `ftrl`, a model that `ftrl` made goes on learning as if never stopped. */
  readonly initial?: LogisticRegressionModel
  /** `sgd`: the order of the rows, shuffled anew each pass; 1. (`ftrl` keeps the given order.) */
  readonly seed?: number
  /** Called after each step of `lbfgs`, of which there may be `maxIterations`, or each pass. */
  readonly onProgress?: (done: number, total: number) => void
}

export type LogisticRegressionModel = {
  /** One a column. */
  readonly weights: readonly number[]
  readonly intercept: number
  /** Steps of `lbfgs`, or passes over the rows. */
  readonly iterations: number
  /** Whether `lbfgs` reached its tolerance; false for the solvers that do not look. */
  readonly converged: boolean
  /** What `ftrl` must remember to go on: a sum of gradients and of their squares a coordinate. */
  readonly ftrlState?: {
    readonly gradientSums: readonly number[]
    readonly squareSums: readonly number[]
  }
}

/**
 * Fits a logistic regression: P(label = 1 | x) = sigmoid(weights . x + intercept).
 *
 * Minimises sum_i sampleWeight_i * log-loss_i + l2 / 2 * |weights|^2. The intercept is not
 * penalised. With scikit-learn's `LogisticRegression(C)` the optimum is the same for l2 = 1 / C.
 *
 * Solvers: `lbfgs` converges to the optimum; `sgd` takes one step a row with a rate that decays as
 * learningRate / (1 + learningRate * l2 / rows * step); `ftrl` is FTRL-Proximal with a rate of its
 * own a weight (McMahan et al., "Ad click prediction: a view from the trenches", 2013), made for
 * sparse rows that arrive in order.
 *
 * @param features dense or sparse, one example a row.
 * @param labels 0 or 1 a row.
 * @throws RangeError for no rows, unequal lengths, a label other than 0 and 1, numbers that are not
 *   finite, negative penalties, or (for `lbfgs`, which then has no optimum) labels all alike.
 * @example
 * // At x = 0 one label in four is 1, at x = 1 three in four are: the slope is log(3) - log(1 / 3).
 * const features = matrix([[0], [0], [0], [0], [1], [1], [1], [1]])
 * const model = logisticRegression.fit(features, [0, 0, 0, 1, 0, 1, 1, 1], { l2: 0 })
 * model.weights // [2.1972]
 * model.intercept // -1.0986
 */
function fit(
  features: FeatureRows,
  labels: ArrayLike<number>,
  options: LogisticRegressionOptions = {},
): LogisticRegressionModel {
  const { solver = 'lbfgs', l1 = 0, l2 = 1, initial } = options
  checkTrainingData(features, labels, options.sampleWeights)
  binaryLabels('labels', labels)
  oneOf('solver', solver, ['lbfgs', 'sgd', 'ftrl'])
  nonNegativeNumber('l2', l2)
  nonNegativeNumber('l1', l1)
  positiveNumber('learningRate', options.learningRate ?? 0.1)
  nonNegativeInteger('epochs', options.epochs ?? 1)
  if (l1 > 0 && solver !== 'ftrl') {
    throw new RangeError(`l1 is ${l1} with solver ${solver}; expected 0, or solver ftrl`)
  }
  if (initial && initial.weights.length !== features.columns) {
    throw new RangeError(
      `initial has ${initial.weights.length} weights; expected ${features.columns}, one a column`,
    )
  }
  if (solver === 'lbfgs') return fitLogisticLbfgs(features, labels, options)
  if (solver === 'sgd') return fitLogisticSgd(features, labels, options)
  return fitLogisticFtrl(features, labels, options)
}

/**
 * The log-odds weights . x + intercept of each row.
 *
 * @example
 * const model = logisticRegression.fit(matrix([[0], [0], [1], [1]]), [0, 1, 1, 1])
 * logisticRegression.predictScore(model, matrix([[0], [1]])) // Float64Array [0.8990, 1.3205]
 */
function predictScore(model: LogisticRegressionModel, features: FeatureRows): Float64Array {
  checkFeatures(features, 'features', model.weights.length)
  const weights = Float64Array.from(model.weights)
  const result = new Float64Array(features.rows)
  rowDots(features, weights, result)
  for (let row = 0; row < features.rows; row++) result[row] += model.intercept
  return result
}

/**
 * The probability that the label is 1, for each row.
 *
 * @example
 * const features = matrix([[0], [0], [0], [0], [1], [1], [1], [1]])
 * const model = logisticRegression.fit(features, [0, 0, 0, 1, 0, 1, 1, 1], { l2: 0 })
 * logisticRegression.predictProbability(model, matrix([[0], [1]])) // Float64Array [0.250, 0.750]
 */
function predictProbability(model: LogisticRegressionModel, features: FeatureRows): Float64Array {
  return predictScore(model, features).map(sigmoid)
}

/** How many numbers were learnt: a weight a column, and the intercept. */
function parameterCount(model: LogisticRegressionModel): number {
  return model.weights.length + 1
}

/**
 * Multiply-adds to score one dense row; for sparse rows pass them, to get the mean over the rows of
 * the entries that are stored.
 */
function operationsPerPrediction(model: LogisticRegressionModel, features?: FeatureRows): number {
  if (!features || !isSparse(features)) return model.weights.length
  return features.rows === 0 ? 0 : features.values.length / features.rows
}

/** Logistic regression: the linear model of a probability. */
export const logisticRegression = {
  fit,
  predictScore,
  predictProbability,
  parameterCount,
  operationsPerPrediction,
}

import {
  binaryLabels,
  finiteNumbers,
  nonNegativeNumber,
  oneOf,
  positiveInteger,
  positiveNumber,
} from '../checks/index.ts'
import { checkFeatures } from './check-features.ts'
import { checkTrainingData } from './check-training-data.ts'
import { fitFactorsByAdaGrad } from './factorization-adagrad.ts'
import { isSparse } from './feature-rows.ts'
import type { FeatureRows } from './feature-rows.ts'
import { sigmoid } from './sigmoid.ts'
import { countWeights } from './weights.ts'
import type { Weights } from './weights.ts'

export type FactorizationMachineOptions = {
  /** `log-loss` (default) for labels 0 and 1, `squared` for any numbers. */
  readonly objective?: 'log-loss' | 'squared'
  /** The length of each column's vector; 8. */
  readonly dimension?: number
  /** Passes over the rows; 10. */
  readonly epochs?: number
  /** The size of AdaGrad's first steps; 0.1. */
  readonly learningRate?: number
  /** Each row adds l2 / 2 * (squares of the weights and vectors that it uses) to its loss; 1e-4. */
  readonly l2?: number
  /** How much each row counts, at least 0; 1 each by default. */
  readonly sampleWeights?: ArrayLike<number>
  /** What vectors start from and the order of the rows; 1. */
  readonly seed?: number
  /** Called after each pass. */
  readonly onProgress?: (done: number, total: number) => void
}

export type FactorizationMachineModel = {
  readonly objective: 'log-loss' | 'squared'
  readonly intercept: number
  /** One a column. */
  readonly weights: readonly number[]
  /** A vector a column. */
  readonly vectors: Weights
  /** Mean loss of each epoch, while training. */
  readonly trainingLoss: readonly number[]
}

/**
 * Fits a factorization machine of degree 2 (Rendle, ICDM 2010):
 *
 *     score(x) = intercept + sum_i w_i x_i + sum over pairs i < j of (v_i . v_j) x_i x_j
 *
 * Every pair of columns has an interaction, though only a vector a column is learnt; so pairs that
 * were never seen together are predicted from pairs that were. The sum over pairs is computed as
 * half of |sum_i v_i x_i|^2 - sum_i |v_i x_i|^2, in time linear in the entries of the row. Trained row
 * by row with AdaGrad.
 *
 * @param features dense or sparse, one example a row; categories one column a value.
 * @param labels 0 or 1 a row, or any number for the `squared` objective.
 * @throws RangeError or TypeError for no rows, unequal lengths, unsuitable labels or options out of
 *   range.
 * @example
 * // Columns 0 and 1 are two users, 2 and 3 two videos; each user likes one.
 * const rows = [[0, 2], [0, 3], [1, 2], [1, 3]].map((indices) => ({ indices }))
 * const features = sparseMatrix(rows, 4)
 * const model = factorizationMachine.fit(features, [1, 0, 0, 1], { epochs: 200 })
 * factorizationMachine.predictProbability(model, features).map(Math.round) // Float64Array [1, 0, 0, 1]
 */
function fit(
  features: FeatureRows,
  labels: ArrayLike<number>,
  options: FactorizationMachineOptions = {},
): FactorizationMachineModel {
  const { objective = 'log-loss', dimension = 8, epochs = 10 } = options
  const { learningRate = 0.1, l2 = 1e-4, seed = 1, sampleWeights, onProgress } = options
  checkTrainingData(features, labels, sampleWeights)
  oneOf('objective', objective, ['log-loss', 'squared'])
  if (objective === 'log-loss') binaryLabels('labels', labels)
  else finiteNumbers('labels', labels)
  positiveInteger('dimension', dimension)
  positiveInteger('epochs', epochs)
  positiveNumber('learningRate', learningRate)
  nonNegativeNumber('l2', l2)
  const settings = {
    objective,
    dimension,
    epochs,
    learningRate,
    l2,
    seed,
    sampleWeights,
    onProgress,
  }
  return fitFactorsByAdaGrad(features, labels, settings)
}

/**
 * The score of each row: log-odds (`log-loss`) or the value itself (`squared`).
 *
 * @example
 * const rows = [[0, 2], [0, 3], [1, 2], [1, 3]].map((indices) => ({ indices }))
 * const features = sparseMatrix(rows, 4)
 * const model = factorizationMachine.fit(features, [1, 0, 0, 1], { epochs: 200 })
 * factorizationMachine.predictScore(model, features).map(Math.sign) // Float64Array [1, -1, -1, 1]
 */
function predictScore(model: FactorizationMachineModel, features: FeatureRows): Float64Array {
  checkFeatures(features, 'features', model.weights.length)
  const { intercept, weights } = model
  const { columns: dimension, values: vectors } = model.vectors
  const { rows, columns, values } = features
  const rowStarts = isSparse(features) ? features.rowStarts : undefined
  const columnIndices = isSparse(features) ? features.columnIndices : undefined
  const result = new Float64Array(rows).fill(intercept)
  for (let row = 0; row < rows; row++) {
    const start = rowStarts ? rowStarts[row] : row * columns
    const end = rowStarts ? rowStarts[row + 1] : start + columns
    for (let entry = start; entry < end; entry++) {
      result[row] += values[entry] * weights[columnIndices ? columnIndices[entry] : entry - start]
    }
    for (let f = 0; f < dimension; f++) {
      let sum = 0
      let squares = 0
      for (let entry = start; entry < end; entry++) {
        const column = columnIndices ? columnIndices[entry] : entry - start
        const product = values[entry] * vectors[column * dimension + f]
        sum += product
        squares += product * product
      }
      result[row] += (sum * sum - squares) / 2
    }
  }
  return result
}

/**
 * The probability that the label is 1, for each row of a `log-loss` model.
 *
 * @throws RangeError for a model with the `squared` objective.
 * @example
 * const rows = [[0, 2], [0, 3], [1, 2], [1, 3]].map((indices) => ({ indices }))
 * const features = sparseMatrix(rows, 4)
 * const model = factorizationMachine.fit(features, [1, 0, 0, 1], { epochs: 200 })
 * const [liked, other] = factorizationMachine.predictProbability(model, features)
 * liked > other // true
 */
function predictProbability(model: FactorizationMachineModel, features: FeatureRows): Float64Array {
  if (model.objective !== 'log-loss') {
    throw new RangeError(`model.objective is ${model.objective}; expected log-loss`)
  }
  return predictScore(model, features).map(sigmoid)
}

/** How many numbers were learnt: a weight and a vector a column, and the intercept. */
function parameterCount(model: FactorizationMachineModel): number {
  return 1 + model.weights.length + countWeights(model.vectors)
}

/**
 * Multiply-adds to score one dense row: for each column its weight and, for each coordinate of its
 * vector, two; for sparse rows pass them, to get the mean over the rows.
 */
function operationsPerPrediction(model: FactorizationMachineModel, features?: FeatureRows): number {
  const { columns: dimension } = model.vectors
  const entries =
    features && isSparse(features) && features.rows > 0
      ? features.values.length / features.rows
      : model.weights.length
  return entries * (1 + 2 * dimension) + dimension
}

/** A linear model with all interactions of two columns, in factorised form. */
export const factorizationMachine = {
  fit,
  predictScore,
  predictProbability,
  parameterCount,
  operationsPerPrediction,
}

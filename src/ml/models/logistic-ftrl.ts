import { isSparse } from './feature-rows.ts'
import type { FeatureRows } from './feature-rows.ts'
import type { LogisticRegressionModel, LogisticRegressionOptions } from './logistic-regression.ts'
import { sigmoid } from './sigmoid.ts'

/**
 * Logistic regression by FTRL-Proximal with a learning rate a coordinate, rows in the given order.
 * The arguments are checked.
 *
 * With z a coordinate's `gradientSums` and n its `squareSums`, its weight is 0 if |z| <= l1, else
 * -(z - sign(z) l1) / ((beta + sqrt(n)) / learningRate + l2). The intercept is one more coordinate,
 * always on and never penalised.
 */
export function fitLogisticFtrl(
  features: FeatureRows,
  labels: ArrayLike<number>,
  options: LogisticRegressionOptions,
): LogisticRegressionModel {
  const { l1 = 0, l2 = 1, beta = 1, learningRate = 0.1, epochs = 1 } = options
  const { sampleWeights, initial } = options
  const { rows, columns, values } = features
  const rowStarts = isSparse(features) ? features.rowStarts : undefined
  const columnIndices = isSparse(features) ? features.columnIndices : undefined
  const sums = new Float64Array(columns + 1)
  const squares = new Float64Array(columns + 1)
  const weights = new Float64Array(columns + 1)
  if (initial?.ftrlState) {
    sums.set(initial.ftrlState.gradientSums)
    squares.set(initial.ftrlState.squareSums)
  } else if (initial) {
    // The sums that give the initial weights when no gradient has been seen.
    for (let i = 0; i <= columns; i++) {
      const weight = i < columns ? initial.weights[i] : initial.intercept
      const penalty = i < columns ? l2 : 0
      const threshold = i < columns ? l1 : 0
      sums[i] = -weight * (beta / learningRate + penalty) - Math.sign(weight) * threshold
    }
  }

  function weightAt(i: number): number {
    const penalised = i < columns
    const threshold = penalised ? l1 : 0
    if (Math.abs(sums[i]) <= threshold) return 0
    const damping = (beta + Math.sqrt(squares[i])) / learningRate + (penalised ? l2 : 0)
    return -(sums[i] - Math.sign(sums[i]) * threshold) / damping
  }

  function learn(i: number, gradient: number): void {
    const before = squares[i]
    squares[i] += gradient * gradient
    const proximal = (Math.sqrt(squares[i]) - Math.sqrt(before)) / learningRate
    sums[i] += gradient - proximal * weights[i]
    weights[i] = weightAt(i)
  }

  for (let i = 0; i <= columns; i++) weights[i] = weightAt(i)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let row = 0; row < rows; row++) {
      const start = rowStarts ? rowStarts[row] : row * columns
      const end = rowStarts ? rowStarts[row + 1] : start + columns
      let logOdds = weights[columns]
      for (let entry = start; entry < end; entry++) {
        logOdds += values[entry] * weights[columnIndices ? columnIndices[entry] : entry - start]
      }
      const weight = sampleWeights ? sampleWeights[row] : 1
      const error = weight * (sigmoid(logOdds) - labels[row])
      for (let entry = start; entry < end; entry++) {
        learn(columnIndices ? columnIndices[entry] : entry - start, error * values[entry])
      }
      learn(columns, error)
    }
    options.onProgress?.(epoch + 1, epochs)
  }
  return {
    weights: Array.from(weights.subarray(0, columns)),
    intercept: weights[columns],
    iterations: epochs,
    converged: false,
    ftrlState: { gradientSums: Array.from(sums), squareSums: Array.from(squares) },
  }
}

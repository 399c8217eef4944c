import { createRandom } from '../random/create-random.ts'
import { addScaledRow, rowDot } from './feature-rows.ts'
import type { FeatureRows } from './feature-rows.ts'
import type { LogisticRegressionModel, LogisticRegressionOptions } from './logistic-regression.ts'
import { sigmoid } from './sigmoid.ts'

/** Logistic regression by stochastic gradient descent, a step a row. The arguments are checked. */
export function fitLogisticSgd(
  features: FeatureRows,
  labels: ArrayLike<number>,
  options: LogisticRegressionOptions,
): LogisticRegressionModel {
  const { l2 = 1, sampleWeights, initial, epochs = 10, learningRate = 0.1, seed = 1 } = options
  const { rows, columns } = features
  const random = createRandom(seed)
  const order = Array.from({ length: rows }, (_, row) => row)
  // A row's share of the penalty shrinks every weight. To touch only the columns of the row,
  // the weights are kept as shrinkage * direction, and the shrinking is one multiplication.
  const penalty = l2 / rows
  const direction = Float64Array.from(initial ? initial.weights : new Float64Array(columns))
  let shrinkage = 1
  let intercept = initial ? initial.intercept : 0
  let step = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    const shuffled = random.shuffle(order)
    for (let i = 0; i < rows; i++) {
      const row = shuffled[i]
      const rate = learningRate / (1 + learningRate * penalty * step++)
      const logOdds = shrinkage * rowDot(features, row, direction) + intercept
      const weight = sampleWeights ? sampleWeights[row] : 1
      const error = weight * (sigmoid(logOdds) - labels[row])
      shrinkage *= Math.max(1 - rate * penalty, 1e-3)
      addScaledRow(features, row, (-rate * error) / shrinkage, direction)
      intercept -= rate * error
      if (shrinkage < 1e-6) {
        for (let column = 0; column < columns; column++) direction[column] *= shrinkage
        shrinkage = 1
      }
    }
    options.onProgress?.(epoch + 1, epochs)
  }
  const weights = Array.from(direction, (value) => value * shrinkage)
  return { weights, intercept, iterations: epochs, converged: false }
}

import { addScaledRows, isSparse, rowDots } from './feature-rows.ts'
import type { FeatureRows } from './feature-rows.ts'
import { minimizeLbfgs } from './lbfgs.ts'
import type { LogisticRegressionModel, LogisticRegressionOptions } from './logistic-regression.ts'

/** Logistic regression by L-BFGS, to the optimum. The arguments have been checked. */
export function fitLogisticLbfgs(
  features: FeatureRows,
  labels: ArrayLike<number>,
  options: LogisticRegressionOptions,
): LogisticRegressionModel {
  const { l2 = 1, sampleWeights, initial, tolerance = 1e-8, maxIterations = 500 } = options
  const { rows, columns } = features
  let total = 0
  let positives = 0
  for (let row = 0; row < rows; row++) {
    const weight = sampleWeights ? sampleWeights[row] : 1
    total += weight
    positives += weight * labels[row]
  }
  if (positives === 0 || positives === total) {
    throw new RangeError(`labels are all ${positives === 0 ? 0 : 1}; expected both 0 and 1`)
  }

  const weights = sampleWeights ? Float64Array.from(sampleWeights) : new Float64Array(rows).fill(1)
  const targets = Float64Array.from(labels)
  const dots = new Float64Array(rows)
  const errors = new Float64Array(rows)
  // The last coordinate of a point is the intercept. All is divided by the total weight, so that
  // the tolerance means the same for a hundred rows as for a million.
  function objective(point: Float64Array, gradient: Float64Array): number {
    let loss = 0
    let interceptGradient = 0
    gradient.fill(0)
    rowDots(features, point, dots)
    const intercept = point[columns]
    for (let row = 0; row < rows; row++) {
      const logOdds = dots[row] + intercept
      const label = targets[row]
      const weight = weights[row]
      // log(1 + e^logOdds) - label * logOdds and its derivative, from one exponential.
      const exponential = Math.exp(-Math.abs(logOdds))
      const probability = (logOdds >= 0 ? 1 : exponential) / (1 + exponential)
      loss += weight * (Math.log1p(exponential) + Math.max(logOdds, 0) - label * logOdds)
      const error = weight * (probability - label)
      errors[row] = error
      interceptGradient += error
    }
    addScaledRows(features, errors, gradient)
    gradient[columns] = interceptGradient
    for (let column = 0; column < columns; column++) {
      loss += (l2 / 2) * point[column] * point[column]
      gradient[column] += l2 * point[column]
    }
    for (let i = 0; i <= columns; i++) gradient[i] /= total
    return loss / total
  }

  const start = new Float64Array(columns + 1)
  if (initial) start.set([...initial.weights, initial.intercept])
  else start[columns] = Math.log(positives / (total - positives))
  const minimum = minimizeLbfgs(objective, start, {
    curvature: curvatureBound(features, sampleWeights, total, l2),
    tolerance,
    maxIterations,
    onProgress: options.onProgress,
  })
  return {
    weights: Array.from(minimum.point.subarray(0, columns)),
    intercept: minimum.point[columns],
    iterations: minimum.iterations,
    converged: minimum.converged,
  }
}

/** The largest second derivative of the objective along each coordinate: p (1 - p) is at most 1/4. */
function curvatureBound(
  features: FeatureRows,
  sampleWeights: ArrayLike<number> | undefined,
  total: number,
  l2: number,
): Float64Array {
  const { rows, columns, values } = features
  const curvature = new Float64Array(columns + 1).fill(l2 / total)
  for (let row = 0; row < rows; row++) {
    const scale = (sampleWeights ? sampleWeights[row] : 1) / (4 * total)
    const sparse = isSparse(features)
    const start = sparse ? features.rowStarts[row] : row * columns
    const end = sparse ? features.rowStarts[row + 1] : start + columns
    for (let entry = start; entry < end; entry++) {
      const column = sparse ? features.columnIndices[entry] : entry - start
      curvature[column] += scale * values[entry] * values[entry]
    }
  }
  // A column of zeros has no curvature; its weight stays where it is whatever stands here.
  for (let column = 0; column < columns; column++) curvature[column] ||= 1
  curvature[columns] = 1 / 4
  return curvature
}

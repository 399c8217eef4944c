import { addScaledRow, isSparse, rowDot } from '../models/feature-rows.ts'
import type { FeatureRows } from '../models/feature-rows.ts'
import type { Objective } from '../models/lbfgs.ts'

/**
 * The mean loss of a delayed feedback model and its gradient, for L-BFGS. A point holds the weights and
 * the intercept of the conversion, then those of the delay's rate.
 */
export function delayedFeedbackLoss(
  features: FeatureRows,
  converted: ArrayLike<number>,
  durations: ArrayLike<number>,
  l2: number,
): { value: Objective; curvature: Float64Array } {
  const { rows, columns } = features

  function value(point: Float64Array, gradient: Float64Array): number {
    const delayWeights = point.subarray(columns + 1)
    const conversionGradient = gradient.subarray(0, columns + 1)
    const delayGradient = gradient.subarray(columns + 1)
    let loss = 0
    gradient.fill(0)
    for (let row = 0; row < rows; row++) {
      const logOdds = rowDot(features, row, point) + point[columns]
      const logRate = rowDot(features, row, delayWeights) + delayWeights[columns]
      // p and 1 - p, each without cancellation.
      const exponential = Math.exp(-Math.abs(logOdds))
      const likely = 1 / (1 + exponential)
      const unlikely = exponential / (1 + exponential)
      const probability = logOdds >= 0 ? likely : unlikely
      const complement = logOdds >= 0 ? unlikely : likely
      const rateTimesDuration = Math.exp(logRate) * durations[row]
      let oddsSlope: number
      let rateSlope: number
      if (converted[row] === 1) {
        loss += Math.log1p(exponential) + Math.max(-logOdds, 0) - logRate + rateTimesDuration
        oddsSlope = -complement
        rateSlope = rateTimesDuration - 1
      } else {
        // Not yet: it never converts, or it does but has not so far.
        const stillWaiting = Math.exp(-rateTimesDuration)
        const notYet = Math.max(complement + probability * stillWaiting, Number.MIN_VALUE)
        loss -= Math.log(notYet)
        oddsSlope = (probability * complement * -Math.expm1(-rateTimesDuration)) / notYet
        // Once nobody waits any more, 0 · ∞ is 0.
        rateSlope =
          stillWaiting === 0 ? 0 : (probability * stillWaiting * rateTimesDuration) / notYet
      }
      addScaledRow(features, row, oddsSlope, conversionGradient)
      addScaledRow(features, row, rateSlope, delayGradient)
      conversionGradient[columns] += oddsSlope
      delayGradient[columns] += rateSlope
    }
    for (let column = 0; column < columns; column++) {
      for (const place of [column, columns + 1 + column]) {
        loss += (l2 / 2) * point[place] * point[place]
        gradient[place] += l2 * point[place]
      }
    }
    for (let place = 0; place < gradient.length; place++) gradient[place] /= rows
    return loss / rows
  }

  return { value, curvature: roughCurvature(features, converted, l2) }
}

/** About the second derivatives at the start: p (1 - p) <= 1/4 for the odds, 1 a conversion for the rate. */
function roughCurvature(
  features: FeatureRows,
  converted: ArrayLike<number>,
  l2: number,
): Float64Array {
  const { rows, columns, values } = features
  const curvature = new Float64Array(2 * columns + 2).fill(l2 / rows)
  const sparse = isSparse(features)
  for (let row = 0; row < rows; row++) {
    const start = sparse ? features.rowStarts[row] : row * columns
    const end = sparse ? features.rowStarts[row + 1] : start + columns
    for (let entry = start; entry < end; entry++) {
      const column = sparse ? features.columnIndices[entry] : entry - start
      const square = (values[entry] * values[entry]) / rows
      curvature[column] += square / 4
      curvature[columns + 1 + column] += square * converted[row]
    }
    curvature[2 * columns + 1] += converted[row] / rows
  }
  curvature[columns] = 1 / 4
  // A column of zeros has no curvature; its weight stays where it is whatever stands here.
  return curvature.map((bend) => bend || 1)
}

import { binaryLabels } from '../checks/binary-labels.ts'
import { bothClasses } from '../checks/both-classes.ts'
import { finiteNumbers } from '../checks/finite-numbers.ts'
import { sameLength } from '../checks/same-length.ts'

/** A fitted sigmoid: probability = 1 / (1 + exp(-(slope · score + intercept))). */
export interface PlattModel {
  readonly slope: number
  readonly intercept: number
  /** The calibrated probability of a score. */
  readonly calibrate: (score: number) => number
}

const MAX_STEPS = 100
const SMALLEST_STEP = 1e-10
/** Keeps the Newton system solvable when all scores are equal. */
const RIDGE = 1e-12

/**
 * Calibrates scores with a sigmoid fitted to labels: p(score) = 1 / (1 + exp(-(slope · score + intercept))).
 *
 * It minimizes log loss against Platt's targets, (P + 1) / (P + 2) for the P positives and
 * 1 / (N + 2) for the N negatives, which keep the slope finite when a score separates the classes.
 * Fit it on rows the scoring model was not trained on. Newton's method with step halving.
 *
 * Throws when the arrays differ in length, a label is not 0 or 1, a score is not finite, or one of
 * the classes has no row.
 *
 * Sources: J. Platt, "Probabilistic outputs for support vector machines" (1999); H.-T. Lin, C.-J. Lin
 * and R. C. Weng, "A note on Platt's probabilistic outputs for support vector machines", Machine
 * Learning 68 (2007).
 *
 * @param labels 0 or 1 for each row
 * @param scores any finite number for each row
 *
 * @example
 * const model = plattScaling([0, 0, 1, 0, 1, 1], [-2, -1, -0.5, 0.5, 1, 2])
 * model.calibrate(0) // 0.5
 * model.calibrate(2) // 0.7792
 */
export function plattScaling(labels: ArrayLike<number>, scores: ArrayLike<number>): PlattModel {
  sameLength('labels', labels, 'scores', scores)
  binaryLabels('labels', labels)
  finiteNumbers('scores', scores)
  const { negatives, positives } = bothClasses('labels', labels)
  const positiveTarget = (positives + 1) / (positives + 2)
  const negativeTarget = 1 / (negatives + 2)
  const targets = Float64Array.from(labels, (label) =>
    label === 1 ? positiveTarget : negativeTarget,
  )

  let slope = 0
  let intercept = Math.log((positives + 1) / (negatives + 1))
  let loss = sigmoidLoss(targets, scores, slope, intercept)
  for (let step = 0; step < MAX_STEPS; step++) {
    const direction = newtonDirection(targets, scores, slope, intercept)
    let size = 1
    for (; size >= SMALLEST_STEP; size /= 2) {
      const newSlope = slope + size * direction.slope
      const newIntercept = intercept + size * direction.intercept
      const newLoss = sigmoidLoss(targets, scores, newSlope, newIntercept)
      if (newLoss < loss) {
        slope = newSlope
        intercept = newIntercept
        loss = newLoss
        break
      }
    }
    // No step in Newton's direction lowers the loss any more: it is at its minimum.
    if (size < SMALLEST_STEP) break
  }
  const calibrate = (score: number): number => sigmoid(slope * score + intercept)
  return { slope, intercept, calibrate }
}

function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit))
}

/** Cross-entropy of the targets, written so that no exponential overflows. */
function sigmoidLoss(
  targets: Float64Array,
  scores: ArrayLike<number>,
  slope: number,
  intercept: number,
): number {
  let loss = 0
  for (let row = 0; row < targets.length; row++) {
    const logit = slope * scores[row]! + intercept
    loss += Math.max(logit, 0) - targets[row]! * logit + Math.log1p(Math.exp(-Math.abs(logit)))
  }
  return loss
}

/** -(Hessian)⁻¹ gradient of the loss, for the two parameters. */
function newtonDirection(
  targets: Float64Array,
  scores: ArrayLike<number>,
  slope: number,
  intercept: number,
): { slope: number; intercept: number } {
  let slopeGradient = 0
  let interceptGradient = 0
  let slopeCurvature = RIDGE
  let crossCurvature = 0
  let interceptCurvature = RIDGE
  for (let row = 0; row < targets.length; row++) {
    const score = scores[row]!
    const probability = sigmoid(slope * score + intercept)
    const error = probability - targets[row]!
    const weight = probability * (1 - probability)
    slopeGradient += error * score
    interceptGradient += error
    slopeCurvature += weight * score * score
    crossCurvature += weight * score
    interceptCurvature += weight
  }
  const determinant = slopeCurvature * interceptCurvature - crossCurvature * crossCurvature
  return {
    slope: -(interceptCurvature * slopeGradient - crossCurvature * interceptGradient) / determinant,
    intercept: -(slopeCurvature * interceptGradient - crossCurvature * slopeGradient) / determinant,
  }
}

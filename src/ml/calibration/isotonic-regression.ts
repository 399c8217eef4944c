import { finiteNumbers } from '../checks/finite-numbers.ts'
import { notEmpty } from '../checks/not-empty.ts'
import { sameLength } from '../checks/same-length.ts'
import { poolAdjacentViolators } from './pool-adjacent-violators.ts'

/** A fitted non-decreasing line through the points (scores[i], values[i]), scores ascending. */
export interface IsotonicModel {
  readonly scores: readonly number[]
  readonly values: readonly number[]
  /** The calibrated value of a score. */
  readonly calibrate: (score: number) => number
}

/**
 * Calibrates scores with the non-decreasing function nearest to the labels.
 *
 * It minimizes Σ (label - value(score))² over all functions that never fall, by pooling adjacent
 * violators: neighbours that are out of order are replaced by their mean until none are. Rows of
 * equal score are one point with their mean label. Between fitted scores the value is interpolated
 * linearly; beyond them it is that of the nearest. Fit it on rows the scoring model was not trained
 * on, and on many: a step needs rows to stand on.
 *
 * Throws when the arrays are empty or differ in length, or a label or score is not finite.
 *
 * Sources: B. Zadrozny and C. Elkan, "Transforming classifier scores into accurate multiclass
 * probability estimates", KDD 2002; scikit-learn, `sklearn.isotonic.IsotonicRegression`.
 *
 * @param labels 0 or 1 (or any finite number) for each row
 * @param scores any finite number for each row
 *
 * @example
 * const model = isotonicRegression([0, 1, 0, 1], [1, 2, 3, 4])
 * model.values // [0, 0.5, 0.5, 1]
 * model.calibrate(3.5) // 0.75
 */
export function isotonicRegression(
  labels: ArrayLike<number>,
  scores: ArrayLike<number>,
): IsotonicModel {
  sameLength('labels', labels, 'scores', scores)
  notEmpty('labels', labels)
  finiteNumbers('labels', labels)
  finiteNumbers('scores', scores)

  const points = meanLabelByScore(labels, scores)
  const fitted = poolAdjacentViolators(points.labels, points.counts)
  const model = { scores: [] as number[], values: [] as number[] }
  for (let index = 0; index < fitted.length; index++) {
    // Inside a flat stretch a point adds nothing to the line.
    const flat = fitted[index - 1] === fitted[index] && fitted[index] === fitted[index + 1]
    if (flat) continue
    model.scores.push(points.scores[index]!)
    model.values.push(fitted[index]!)
  }
  return { ...model, calibrate: (score) => interpolate(model.scores, model.values, score) }
}

function meanLabelByScore(
  labels: ArrayLike<number>,
  scores: ArrayLike<number>,
): { scores: number[]; labels: number[]; counts: number[] } {
  const order = Uint32Array.from({ length: scores.length }, (_, row) => row)
  order.sort((one, other) => scores[one]! - scores[other]!)
  const points = { scores: [] as number[], labels: [] as number[], counts: [] as number[] }
  for (let start = 0; start < order.length;) {
    const score = scores[order[start]!]!
    let sum = 0
    let end = start
    for (; end < order.length && scores[order[end]!] === score; end++) sum += labels[order[end]!]!
    points.scores.push(score)
    points.labels.push(sum / (end - start))
    points.counts.push(end - start)
    start = end
  }
  return points
}

function interpolate(scores: number[], values: number[], score: number): number {
  let low = 0
  let high = scores.length - 1
  if (!(score > scores[low]!)) return values[low]!
  if (score >= scores[high]!) return values[high]!
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (scores[middle]! <= score) low = middle
    else high = middle
  }
  const share = (score - scores[low]!) / (scores[high]! - scores[low]!)
  return values[low]! + share * (values[high]! - values[low]!)
}

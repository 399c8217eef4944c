import { eachThreshold } from './each-threshold.ts'
import { scoresByClass } from './scores-by-class.ts'

/** What predicting 1 at scores of at least `threshold` gives. */
export interface PrecisionRecallPoint {
  threshold: number
  /** Share of the rows predicted 1 whose label is 1. */
  precision: number
  /** Share of the label-1 rows predicted 1. */
  recall: number
}

/**
 * Precision and recall at every threshold.
 *
 * One point for each distinct score from the highest down, after a first point of recall 0 and
 * precision 1 whose threshold is `Infinity` (nothing is predicted 1, so nothing wrongly). The last
 * point has recall 1 and the share of label 1 as its precision.
 *
 * Throws when the arrays differ in length, a label is not 0 or 1, a score is not finite, or one of
 * the classes has no row.
 *
 * @param labels 0 or 1 for each row
 * @param scores any finite number for each row, higher for likelier positives
 *
 * @example
 * prCurve([0, 1, 1], [0.5, 0.2, 0.9])
 * // [
 * //   { threshold: Infinity, precision: 1, recall: 0 },
 * //   { threshold: 0.9, precision: 1, recall: 0.5 },
 * //   { threshold: 0.5, precision: 0.5, recall: 0.5 },
 * //   { threshold: 0.2, precision: 0.6667, recall: 1 },
 * // ]
 */
export function prCurve(
  labels: ArrayLike<number>,
  scores: ArrayLike<number>,
): PrecisionRecallPoint[] {
  const sorted = scoresByClass(labels, scores)
  const points = [{ threshold: Infinity, precision: 1, recall: 0 }]
  eachThreshold(sorted, (threshold, truePositives, falsePositives) => {
    points.push({
      threshold,
      precision: truePositives / (truePositives + falsePositives),
      recall: truePositives / sorted.positives.length,
    })
  })
  return points
}

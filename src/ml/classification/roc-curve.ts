import { eachThreshold } from './each-threshold.ts'
import { scoresByClass } from './scores-by-class.ts'

/** What predicting 1 at scores of at least `threshold` gives. */
export interface RocPoint {
  threshold: number
  /** Share of the label-0 rows predicted 1. */
  falsePositiveRate: number
  /** Share of the label-1 rows predicted 1 (recall). */
  truePositiveRate: number
}

/**
 * The receiver operating characteristic: true against false positive rate at every threshold.
 *
 * One point for each distinct score from the highest down, after a first point at (0, 0) whose
 * threshold is `Infinity`; the last is (1, 1). The area under the straight lines between them is
 * `rocAuc`.
 *
 * Throws when the arrays differ in length, a label is not 0 or 1, a score is not finite, or one of
 * the classes has no row.
 *
 * @param labels 0 or 1 for each row
 * @param scores any finite number for each row, higher for likelier positives
 *
 * @example
 * rocCurve([0, 1, 1], [0.2, 0.2, 0.9])
 * // [
 * //   { threshold: Infinity, falsePositiveRate: 0, truePositiveRate: 0 },
 * //   { threshold: 0.9, falsePositiveRate: 0, truePositiveRate: 0.5 },
 * //   { threshold: 0.2, falsePositiveRate: 1, truePositiveRate: 1 },
 * // ]
 */
export function rocCurve(labels: ArrayLike<number>, scores: ArrayLike<number>): RocPoint[] {
  const sorted = scoresByClass(labels, scores)
  const points = [{ threshold: Infinity, falsePositiveRate: 0, truePositiveRate: 0 }]
  eachThreshold(sorted, (threshold, truePositives, falsePositives) => {
    points.push({
      threshold,
      falsePositiveRate: falsePositives / sorted.negatives.length,
      truePositiveRate: truePositives / sorted.positives.length,
    })
  })
  return points
}

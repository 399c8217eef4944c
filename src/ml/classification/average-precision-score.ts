import { eachThreshold } from './each-threshold.ts'
import { scoresByClass } from './scores-by-class.ts'

/**
 * Average precision over score thresholds: the area under the precision-recall curve as a sum of
 * steps, without interpolation.
 *
 * AP = Σ (R_t - R_(t-1)) P_t over the distinct scores t from the highest down, with P_t and R_t the
 * precision and recall of predicting 1 at scores of at least t. Tied scores are one threshold, so
 * their order does not matter. A random order gives about the share of label 1.
 *
 * Throws when the arrays differ in length, a label is not 0 or 1, a score is not finite, or one of
 * the classes has no row.
 *
 * Source: scikit-learn, `sklearn.metrics.average_precision_score`.
 *
 * @param labels 0 or 1 for each row
 * @param scores any finite number for each row, higher for likelier positives
 *
 * @example
 * averagePrecisionScore([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]) // 0.8333
 */
export function averagePrecisionScore(
  labels: ArrayLike<number>,
  scores: ArrayLike<number>,
): number {
  const sorted = scoresByClass(labels, scores)
  let sum = 0
  let previousTruePositives = 0
  eachThreshold(sorted, (_threshold, truePositives, falsePositives) => {
    const precision = truePositives / (truePositives + falsePositives)
    sum += (truePositives - previousTruePositives) * precision
    previousTruePositives = truePositives
  })
  return sum / sorted.positives.length
}

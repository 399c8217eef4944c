import { binaryLabels } from '../checks/binary-labels.ts'
import { sameLength } from '../checks/same-length.ts'

/** Rows counted by label and prediction. */
export interface ConfusionMatrix {
  /** Label 1, predicted 1. */
  truePositives: number
  /** Label 0, predicted 1. */
  falsePositives: number
  /** Label 1, predicted 0. */
  falseNegatives: number
  /** Label 0, predicted 0. */
  trueNegatives: number
}

/**
 * Counts the rows by label and prediction. Empty arrays give all zeros.
 *
 * Throws when the arrays differ in length, or a label or prediction is not 0 or 1 (compare scores
 * with a threshold first).
 *
 * @param labels 0 or 1 for each row
 * @param predictions 0 or 1 for each row
 *
 * @example
 * confusionMatrix([1, 1, 0, 0, 0], [1, 0, 1, 0, 0])
 * // { truePositives: 1, falsePositives: 1, falseNegatives: 1, trueNegatives: 2 }
 */
export function confusionMatrix(
  labels: ArrayLike<number>,
  predictions: ArrayLike<number>,
): ConfusionMatrix {
  sameLength('labels', labels, 'predictions', predictions)
  binaryLabels('labels', labels)
  binaryLabels('predictions', predictions)
  const counts = { truePositives: 0, falsePositives: 0, falseNegatives: 0, trueNegatives: 0 }
  for (let row = 0; row < labels.length; row++) {
    if (predictions[row] === 1) {
      if (labels[row] === 1) counts.truePositives++
      else counts.falsePositives++
    } else if (labels[row] === 1) counts.falseNegatives++
    else counts.trueNegatives++
  }
  return counts
}

import { confusionMatrix } from './confusion-matrix.ts'

/**
 * Share of the rows with label 1 that are predicted 1: TP / (TP + FN).
 *
 * 0 when no label is 1 (as scikit-learn's default).
 *
 * Throws when the arrays differ in length, or a label or prediction is not 0 or 1.
 *
 * @param labels 0 or 1 for each row
 * @param predictions 0 or 1 for each row
 *
 * @example
 * recall([1, 1, 1, 0, 0], [1, 1, 0, 1, 0]) // 0.6667
 */
export function recall(labels: ArrayLike<number>, predictions: ArrayLike<number>): number {
  const { truePositives, falseNegatives } = confusionMatrix(labels, predictions)
  const positives = truePositives + falseNegatives
  return positives === 0 ? 0 : truePositives / positives
}

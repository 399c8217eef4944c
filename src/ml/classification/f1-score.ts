import { confusionMatrix } from './confusion-matrix.ts'

/**
 * Harmonic mean of precision and recall: 2 P R / (P + R) = 2 TP / (2 TP + FP + FN).
 *
 * 0 when there is neither a label 1 nor a prediction 1 (as scikit-learn's default).
 *
 * Throws when the arrays differ in length, or a label or prediction is not 0 or 1.
 *
 * @param labels 0 or 1 for each row
 * @param predictions 0 or 1 for each row
 *
 * @example
 * f1Score([1, 1, 1, 0, 0], [1, 1, 0, 0, 0]) // 0.8
 */
export function f1Score(labels: ArrayLike<number>, predictions: ArrayLike<number>): number {
  const { truePositives, falsePositives, falseNegatives } = confusionMatrix(labels, predictions)
  const weight = 2 * truePositives + falsePositives + falseNegatives
  return weight === 0 ? 0 : (2 * truePositives) / weight
}

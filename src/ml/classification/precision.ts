import { confusionMatrix } from './confusion-matrix.ts'

/**
 * Share of the rows predicted 1 whose label is 1: TP / (TP + FP).
 *
 * 0 when nothing is predicted 1 (as scikit-learn's default).
 *
 * Throws when the arrays differ in length, or a label or prediction is not 0 or 1.
 *
 * @param labels 0 or 1 for each row
 * @param predictions 0 or 1 for each row
 *
 * @example
 * precision([1, 1, 0, 0, 0], [1, 0, 1, 0, 0]) // 0.5
 */
export function precision(labels: ArrayLike<number>, predictions: ArrayLike<number>): number {
  const { truePositives, falsePositives } = confusionMatrix(labels, predictions)
  const predictedPositives = truePositives + falsePositives
  return predictedPositives === 0 ? 0 : truePositives / predictedPositives
}

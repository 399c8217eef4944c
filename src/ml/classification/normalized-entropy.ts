import { bothClasses } from '../checks/both-classes.ts'
import { logLoss } from './log-loss.ts'

/**
 * Log loss relative to that of always predicting the base rate: below 1 is better than knowing
 * nothing but the rate, and unlike log loss it can be compared between data of different rates.
 *
 * NE = log loss / -(r ln r + (1 - r) ln(1 - r)), with r the share of label 1.
 *
 * Throws like `logLoss`, and when all labels are equal (the base rate's entropy is 0).
 *
 * Source: X. He et al., "Practical lessons from predicting clicks on ads at Facebook", ADKDD 2014.
 *
 * @param labels 0 or 1 for each row
 * @param probabilities predicted probability of label 1 for each row
 *
 * @example
 * normalizedEntropy([1, 0, 0, 0], [0.25, 0.25, 0.25, 0.25]) // 1
 * normalizedEntropy([1, 0, 0, 0], [0.7, 0.1, 0.1, 0.1]) // 0.2991
 */
export function normalizedEntropy(
  labels: ArrayLike<number>,
  probabilities: ArrayLike<number>,
): number {
  const loss = logLoss(labels, probabilities)
  const { negatives, positives } = bothClasses('labels', labels)
  const rate = positives / (positives + negatives)
  return loss / -(rate * Math.log(rate) + (1 - rate) * Math.log(1 - rate))
}

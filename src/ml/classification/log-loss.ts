import { binaryLabels } from '../checks/binary-labels.ts'
import { notEmpty } from '../checks/not-empty.ts'
import { probabilities as checkProbabilities } from '../checks/probabilities.ts'
import { sameLength } from '../checks/same-length.ts'

/**
 * Mean negative log-likelihood of binary labels (log loss, cross-entropy), in nats.
 *
 * log loss = -(1/n) Σ [y ln p + (1 - y) ln(1 - p)]
 *
 * Probabilities are first moved into [ε, 1 - ε] with ε = 2^-52, as scikit-learn does, so that one
 * certain and wrong prediction costs about 36 nats and not infinitely many.
 *
 * Throws when the arrays are empty or differ in length, a label is not 0 or 1, or a probability lies
 * outside [0, 1].
 *
 * @param labels 0 or 1 for each row
 * @param probabilities predicted probability of label 1 for each row
 *
 * @example
 * logLoss([1, 0, 0, 1], [0.9, 0.1, 0.2, 0.65]) // 0.21616
 */
export function logLoss(labels: ArrayLike<number>, probabilities: ArrayLike<number>): number {
  sameLength('labels', labels, 'probabilities', probabilities)
  notEmpty('labels', labels)
  binaryLabels('labels', labels)
  checkProbabilities('probabilities', probabilities)
  let sum = 0
  for (let row = 0; row < labels.length; row++) {
    const clipped = Math.min(1 - Number.EPSILON, Math.max(Number.EPSILON, probabilities[row]!))
    sum -= labels[row] === 1 ? Math.log(clipped) : Math.log1p(-clipped)
  }
  return sum / labels.length
}

import { binaryLabels } from '../checks/binary-labels.ts'
import { notEmpty } from '../checks/not-empty.ts'
import { probabilities as checkProbabilities } from '../checks/probabilities.ts'
import { sameLength } from '../checks/same-length.ts'

/**
 * Mean squared difference between probability and label: 0 is perfect, 1 always certain and wrong.
 *
 * Brier = (1/n) Σ (p - y)²
 *
 * Throws when the arrays are empty or differ in length, a label is not 0 or 1, or a probability lies
 * outside [0, 1].
 *
 * Source: G. W. Brier, "Verification of forecasts expressed in terms of probability", Monthly Weather
 * Review 78 (1950), for two classes.
 *
 * @param labels 0 or 1 for each row
 * @param probabilities predicted probability of label 1 for each row
 *
 * @example
 * brierScore([0, 1, 1, 0], [0.1, 0.9, 0.8, 0.3]) // 0.0375
 */
export function brierScore(labels: ArrayLike<number>, probabilities: ArrayLike<number>): number {
  sameLength('labels', labels, 'probabilities', probabilities)
  notEmpty('labels', labels)
  binaryLabels('labels', labels)
  checkProbabilities('probabilities', probabilities)
  let sum = 0
  for (let row = 0; row < labels.length; row++) {
    const error = probabilities[row]! - labels[row]!
    sum += error * error
  }
  return sum / labels.length
}

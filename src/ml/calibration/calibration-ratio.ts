import { binaryLabels } from '../checks/binary-labels.ts'
import { probabilities as checkProbabilities } from '../checks/probabilities.ts'
import { sameLength } from '../checks/same-length.ts'

/**
 * Expected number of positives over the number that came: 1 is calibrated on average, above 1
 * overpredicts.
 *
 * calibration = Σ p / Σ y
 *
 * Throws when the arrays differ in length, a label is not 0 or 1, a probability lies outside [0, 1],
 * or no label is 1.
 *
 * Source: X. He et al., "Practical lessons from predicting clicks on ads at Facebook", ADKDD 2014.
 *
 * @param labels 0 or 1 for each row
 * @param probabilities predicted probability of label 1 for each row
 *
 * @example
 * calibrationRatio([1, 0, 0, 0], [0.5, 0.25, 0.25, 0.25]) // 1.25
 */
export function calibrationRatio(
  labels: ArrayLike<number>,
  probabilities: ArrayLike<number>,
): number {
  sameLength('labels', labels, 'probabilities', probabilities)
  binaryLabels('labels', labels)
  checkProbabilities('probabilities', probabilities)
  let predicted = 0
  let observed = 0
  for (let row = 0; row < labels.length; row++) {
    predicted += probabilities[row]!
    observed += labels[row]!
  }
  if (observed === 0) throw new RangeError('labels has no 1; expected at least one')
  return predicted / observed
}

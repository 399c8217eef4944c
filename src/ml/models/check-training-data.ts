import { nonNegativeNumbers, sameLength } from '../checks/index.ts'
import { checkFeatures } from './check-features.ts'
import type { FeatureRows } from './feature-rows.ts'

/**
 * Checks what every supervised `fit` is given: at least one row, a label a row, and, if there are
 * any, a weight a row, at least 0 and not all 0. (What the labels may be is for the model to say.)
 *
 * @throws RangeError or TypeError that names the argument.
 */
export function checkTrainingData(
  features: FeatureRows,
  labels: ArrayLike<number>,
  sampleWeights?: ArrayLike<number>,
): void {
  checkFeatures(features)
  if (features.rows === 0) throw new RangeError('features has 0 rows; expected at least 1')
  if (features.rows !== labels.length) {
    throw new RangeError(
      `features and labels differ in length: ${features.rows} and ${labels.length}`,
    )
  }
  checkSampleWeights(labels, sampleWeights)
}

/** Checks weights of examples, one a label. */
export function checkSampleWeights(
  labels: ArrayLike<number>,
  sampleWeights: ArrayLike<number> | undefined,
): void {
  if (!sampleWeights) return
  sameLength('labels', labels, 'sampleWeights', sampleWeights)
  nonNegativeNumbers('sampleWeights', sampleWeights)
  let total = 0
  for (let row = 0; row < sampleWeights.length; row++) total += sampleWeights[row]
  if (total === 0) throw new RangeError('sampleWeights are all 0; expected one above 0')
}

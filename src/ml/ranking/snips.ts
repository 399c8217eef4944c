import { finiteNumbers } from '../checks/finite-numbers.ts'
import { notEmpty } from '../checks/not-empty.ts'
import { sameLength } from '../checks/same-length.ts'
import { inversePropensityWeights } from './inverse-propensity-weights.ts'
import { effectiveSampleSize } from './logged-rewards.ts'
import type { LoggedRewards, PolicyValue } from './logged-rewards.ts'

/**
 * Self-normalized inverse propensity score: the mean reward that another policy would have had, from
 * the log of the one that ran.
 *
 * value = Σ weight · reward / Σ weight, weight = min(cap, target probability / propensity)
 *
 * Dividing by the sum of the weights instead of the number of rows makes the value a weighted mean:
 * it stays within the range of the rewards, adding a number to all rewards adds it to the value, and
 * the variance is mostly much less, for a bias that vanishes as rows grow. The standard error is that
 * of a ratio, √(Σ weight² (reward - value)²) / Σ weight.
 *
 * Throws when the arrays are empty or differ in length, a number is out of range, or all weights are
 * 0: the target policy then does nothing that was logged.
 *
 * Source: A. Swaminathan and T. Joachims, "The self-normalized estimator for counterfactual
 * learning", NIPS 2015.
 *
 * @param options.cap no weight is larger; by default there is no bound
 *
 * @example
 * // The target policy always does what the first and last rows did.
 * const log = { rewards: [1, 5, 0], propensities: [0.5, 0.5, 0.25], targetProbabilities: [1, 0, 1] }
 * snips(log) // { value: 0.3333, standardError: 0.3143, effectiveSampleSize: 1.8 }
 */
export function snips(
  { rewards, propensities, targetProbabilities }: LoggedRewards,
  { cap }: { readonly cap?: number } = {},
): PolicyValue {
  sameLength('rewards', rewards, 'propensities', propensities)
  notEmpty('rewards', rewards)
  finiteNumbers('rewards', rewards)
  const weights = inversePropensityWeights(propensities, { targetProbabilities, cap })
  let weightSum = 0
  let weightedSum = 0
  for (let row = 0; row < weights.length; row++) {
    weightSum += weights[row]
    weightedSum += weights[row] * rewards[row]
  }
  if (weightSum === 0) {
    throw new RangeError(
      'targetProbabilities are all 0; expected one above 0 among what was logged',
    )
  }
  const value = weightedSum / weightSum
  let squares = 0
  for (let row = 0; row < weights.length; row++) {
    squares += (weights[row] * (rewards[row] - value)) ** 2
  }
  return {
    value,
    standardError: Math.sqrt(squares) / weightSum,
    effectiveSampleSize: effectiveSampleSize(weights),
  }
}

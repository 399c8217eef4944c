import { arrayLike } from '../checks/array-like.ts'
import { badArgument } from '../checks/bad-argument.ts'
import { probabilities } from '../checks/probabilities.ts'
import { sameLength } from '../checks/same-length.ts'

export interface PropensityOptions {
  /** Probability of each logged action under the policy to be judged, by default 1 each. */
  readonly targetProbabilities?: ArrayLike<number>
  /** No weight is larger; by default there is no bound. */
  readonly cap?: number
}

/**
 * Inverse propensity weights: how much each logged row must count, so that the log stands for what
 * another policy would have met.
 *
 * weight = min(cap, target probability / propensity)
 *
 * What the logging policy rarely showed counts more. With the true propensities a mean of weight · reward is
 * unbiased, if everything that the target policy may do was possible (propensity above 0). Capping takes
 * variance out and puts bias in: the mean is then too small for rewards of at least 0.
 *
 * For clicks, the propensity is the probability that the position was looked at (see
 * `positionBiasModel`), and the target probability 1.
 *
 * Throws when a propensity is not above 0 and at most 1, a target probability is outside [0, 1], the
 * arrays differ in length or the cap is not above 0.
 *
 * Source: D. Horvitz and D. Thompson, "A generalization of sampling without replacement from a finite
 * universe", Journal of the American Statistical Association 47 (1952).
 *
 * @param propensities probability that the logging policy did what it did
 *
 * @example
 * inversePropensityWeights([0.5, 0.1, 1]) // Float64Array [2, 10, 1]
 * inversePropensityWeights([0.5, 0.1], { targetProbabilities: [0, 0.9], cap: 5 }) // Float64Array [0, 5]
 */
export function inversePropensityWeights(
  propensities: ArrayLike<number>,
  { targetProbabilities, cap = Infinity }: PropensityOptions = {},
): Float64Array {
  arrayLike('propensities', propensities)
  if (targetProbabilities) {
    sameLength('propensities', propensities, 'targetProbabilities', targetProbabilities)
    probabilities('targetProbabilities', targetProbabilities)
  }
  if (!(cap > 0)) throw badArgument('cap', cap, 'a number above 0')
  const weights = new Float64Array(propensities.length)
  for (let row = 0; row < weights.length; row++) {
    const propensity = propensities[row]
    if (!(propensity > 0 && propensity <= 1)) {
      throw badArgument(`propensities[${row}]`, propensity, 'a probability above 0')
    }
    const target = targetProbabilities ? targetProbabilities[row] : 1
    weights[row] = Math.min(cap, target / propensity)
  }
  return weights
}

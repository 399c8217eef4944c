import { badArgument } from '../checks/bad-argument.ts'
import { probabilities as checkProbabilities } from '../checks/probabilities.ts'
import { probability as checkProbability } from '../checks/probability.ts'

/**
 * Probabilities as they are without downsampling, from those of a model trained after only a share
 * of the negatives was kept.
 *
 * q = p / (p + (1 - p) / keepRate), that is, the odds are multiplied by `keepRate`. 0 and 1 stay as
 * they are.
 *
 * Throws when a probability lies outside [0, 1], or `keepRate` outside (0, 1].
 *
 * Source: X. He et al., "Practical lessons from predicting clicks on ads at Facebook", ADKDD 2014.
 *
 * @param probabilities one probability, or an array of them
 * @param keepRate share of the negatives (label 0) that was kept for training
 *
 * @example
 * correctDownsampling(0.5, 0.1) // 0.0909
 * correctDownsampling([0.5, 0.8], 0.25) // Float64Array [0.2, 0.5]
 */
export function correctDownsampling(probabilities: number, keepRate: number): number
export function correctDownsampling(
  probabilities: ArrayLike<number>,
  keepRate: number,
): Float64Array
export function correctDownsampling(
  probabilities: number | ArrayLike<number>,
  keepRate: number,
): number | Float64Array {
  if (!(typeof keepRate === 'number' && keepRate > 0 && keepRate <= 1)) {
    throw badArgument('keepRate', keepRate, 'a share above 0 and at most 1')
  }
  if (typeof probabilities === 'number') {
    checkProbability('probabilities', probabilities)
    return correct(probabilities, keepRate)
  }
  checkProbabilities('probabilities', probabilities)
  return Float64Array.from(probabilities, (probability) => correct(probability, keepRate))
}

function correct(probability: number, keepRate: number): number {
  return probability / (probability + (1 - probability) / keepRate)
}

import { nonNegativeNumbers } from '../checks/non-negative-numbers.ts'
import { sameLength } from '../checks/same-length.ts'

/**
 * The index that a uniform number in [0, 1) falls on when [0, 1) is cut in proportion to `weights`.
 * An index of weight 0 is never picked. One pass over the weights.
 *
 * Throws when the arrays differ in length, a weight is negative or not finite, or all weights are 0.
 */
export function pickWeighted(
  unit: number,
  values: ArrayLike<unknown>,
  weights: ArrayLike<number>,
): number {
  sameLength('values', values, 'weights', weights)
  nonNegativeNumbers('weights', weights)
  let total = 0
  for (let index = 0; index < weights.length; index++) total += weights[index]!
  if (!(total > 0)) throw new RangeError(`weights sum to ${total}; expected a sum above 0`)

  const target = unit * total
  let sum = 0
  let lastPositive = 0
  for (let index = 0; index < weights.length; index++) {
    if (weights[index] === 0) continue
    sum += weights[index]!
    if (target < sum) return index
    lastPositive = index
  }
  // Rounding may leave the target at the very end.
  return lastPositive
}

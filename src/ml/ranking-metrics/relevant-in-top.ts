import { nonNegativeNumbers } from '../checks/non-negative-numbers.ts'
import { positiveInteger } from '../checks/positive-integer.ts'

/**
 * How many of the first `k` relevances are above 0; all of them count when the list is shorter.
 *
 * Throws when a relevance is negative or not finite, or `k` is not an integer of at least 1.
 */
export function relevantInTop(relevances: ArrayLike<number>, k: number): number {
  nonNegativeNumbers('relevances', relevances)
  positiveInteger('k', k)
  const depth = Math.min(k, relevances.length)
  let count = 0
  for (let place = 0; place < depth; place++) if (relevances[place]! > 0) count++
  return count
}

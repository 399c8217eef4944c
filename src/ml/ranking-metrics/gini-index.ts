import { nonNegativeNumbers } from '../checks/non-negative-numbers.ts'
import { notEmpty } from '../checks/not-empty.ts'

/**
 * Gini index of how unequally something (recommendations, clicks, revenue) is shared out: 0 when all
 * items have the same, (n - 1) / n, so nearly 1, when one of n has everything.
 *
 * G = Σ (2 i - n - 1) x_i / (n Σ x_i), the x in ascending order, i = 1 … n
 *
 * Items that got nothing must be in the list, with 0. 0 when nobody has anything.
 *
 * Throws when the list is empty, or an amount is negative or not finite.
 *
 * @param amounts how much each item has
 *
 * @example
 * giniIndex([1, 1, 1, 1]) // 0
 * giniIndex([0, 0, 0, 8]) // 0.75
 */
export function giniIndex(amounts: ArrayLike<number>): number {
  notEmpty('amounts', amounts)
  nonNegativeNumbers('amounts', amounts)
  const sorted = Float64Array.from(amounts).sort()
  const count = sorted.length
  let total = 0
  let weighted = 0
  for (let index = 0; index < count; index++) {
    total += sorted[index]!
    weighted += (2 * (index + 1) - count - 1) * sorted[index]!
  }
  return total === 0 ? 0 : weighted / (count * total)
}

import { nonNegativeNumbers } from '../checks/non-negative-numbers.ts'
import { positiveNumber } from '../checks/positive-number.ts'
import { sameLength } from '../checks/same-length.ts'

/**
 * Jensen-Shannon divergence of two discrete distributions: symmetric, finite, and with base 2 between
 * 0 (equal) and 1 (nothing in common).
 *
 * JSD = (KL(p ‖ m) + KL(q ‖ m)) / 2 with m = (p + q) / 2 and KL(p ‖ m) = Σ p ln(p / m) / ln(base)
 *
 * Both are first divided by their sums, so counts do as well as shares. Terms with p = 0 are 0. (The
 * Jensen-Shannon *distance*, as in SciPy, is the square root.)
 *
 * Throws when the arrays differ in length, an element is negative or not finite, or one sums to 0.
 *
 * Source: J. Lin, "Divergence measures based on the Shannon entropy", IEEE Transactions on Information
 * Theory 37 (1991).
 *
 * @param first share or count of each category
 * @param second share or count of each category, in the same order
 * @param options.base of the logarithm, by default 2 (bits); `Math.E` gives nats
 *
 * @example
 * jensenShannonDivergence([1, 0], [0, 1]) // 1
 * jensenShannonDivergence([10, 10], [1, 3]) // 0.0488
 */
export function jensenShannonDivergence(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  { base = 2 }: { base?: number } = {},
): number {
  sameLength('first', first, 'second', second)
  nonNegativeNumbers('first', first)
  nonNegativeNumbers('second', second)
  positiveNumber('base', base)
  const firstTotal = positiveSum('first', first)
  const secondTotal = positiveSum('second', second)
  let nats = 0
  for (let category = 0; category < first.length; category++) {
    const p = first[category]! / firstTotal
    const q = second[category]! / secondTotal
    const middle = (p + q) / 2
    if (p > 0) nats += (p * Math.log(p / middle)) / 2
    if (q > 0) nats += (q * Math.log(q / middle)) / 2
  }
  // Rounding can leave a sum of nearly equal terms a hair below 0.
  return Math.max(0, nats / Math.log(base))
}

function positiveSum(name: string, values: ArrayLike<number>): number {
  let sum = 0
  for (let index = 0; index < values.length; index++) sum += values[index]!
  if (!(sum > 0)) throw new RangeError(`${name} sums to ${sum}; expected a sum above 0`)
  return sum
}

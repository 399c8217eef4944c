import { finiteNumbers } from '../checks/finite-numbers.ts'
import { notEmpty } from '../checks/not-empty.ts'
import { kolmogorovExactPValue, kolmogorovLimitPValue } from './kolmogorov-p-value.ts'

/** Up to this product of the sample sizes the exact p-value takes at most some milliseconds. */
const LARGEST_EXACT_PRODUCT = 1_000_000

/** Result of `kolmogorovSmirnov`. */
export interface KolmogorovSmirnovResult {
  /** Largest distance between the two empirical distribution functions, in [0, 1]. */
  statistic: number
  /** Chance of at least this distance when both samples come from one continuous distribution. */
  pValue: number
}

/**
 * Two-sample Kolmogorov-Smirnov test: are two samples drawn from the same distribution?
 *
 * D = max over x of |F(x) - G(x)|, with F and G the shares of each sample that are at most x. Tied values are
 * one step, so their order does not matter.
 *
 * The p-value is exact for small samples (sizes with a product up to 10^6) without ties, and an upper
 * bound with ties; for larger ones it is Kolmogorov's limit
 * Q(λ) = 2 Σ (-1)^(j - 1) exp(-2 j² λ²), λ = D √(n m / (n + m)). With many rows a difference too small
 * to matter is significant: look at D as well.
 *
 * Throws when an array is empty or a value is not finite.
 *
 * Source: J. L. Hodges, "The significance probability of the Smirnov two-sample test", Arkiv för
 * Matematik 3 (1958).
 *
 * @param first values of one sample
 * @param second values of the other
 *
 * @example
 * kolmogorovSmirnov([1, 2, 3], [4, 5, 6]) // { statistic: 1, pValue: 0.1 }
 */
export function kolmogorovSmirnov(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
): KolmogorovSmirnovResult {
  notEmpty('first', first)
  notEmpty('second', second)
  finiteNumbers('first', first)
  finiteNumbers('second', second)
  const steps = largestStepDifference(
    Float64Array.from(first).sort(),
    Float64Array.from(second).sort(),
  )
  const statistic = steps / (first.length * second.length)
  const exact = first.length * second.length <= LARGEST_EXACT_PRODUCT
  const pValue = exact
    ? kolmogorovExactPValue(first.length, second.length, steps)
    : kolmogorovLimitPValue(
        statistic * Math.sqrt((first.length / (first.length + second.length)) * second.length),
      )
  return { statistic, pValue }
}

/** The statistic times both sample sizes, an integer: max |i · m - j · n| after i and j values. */
function largestStepDifference(first: Float64Array, second: Float64Array): number {
  let firstSeen = 0
  let secondSeen = 0
  let largest = 0
  while (firstSeen < first.length && secondSeen < second.length) {
    const value = Math.min(first[firstSeen]!, second[secondSeen]!)
    while (firstSeen < first.length && first[firstSeen] === value) firstSeen++
    while (secondSeen < second.length && second[secondSeen] === value) secondSeen++
    largest = Math.max(largest, Math.abs(firstSeen * second.length - secondSeen * first.length))
  }
  return largest
}

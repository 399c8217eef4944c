import { finiteNumbers } from '../checks/finite-numbers.ts'
import { notEmpty } from '../checks/not-empty.ts'
import { probability } from '../checks/probability.ts'

/**
 * A quantile of measured values, one of the values themselves: 0.99 gives the p99 of latencies.
 *
 * Of n values in ascending order it is the one at place ⌊n · share⌋, counted from 0, or the last: no more
 * than the share lie below it, and what lies above it is less than 1 - share, or nothing. No interpolation, so that
 * a p99 is a time which somebody waited.
 *
 * Throws when there are no values, one is not finite, or `share` lies outside [0, 1].
 *
 * Source: the upper inverse of the empirical distribution, inf { x : F(x) > share }; R. J. Hyndman and
 * Y. Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996) compare it with others.
 *
 * @param values in any order, any unit; they are not changed
 * @param share 0.5 for the median
 *
 * @example
 * quantile([30, 10, 20, 1000], 0.5) // 30
 * quantile([30, 10, 20, 1000], 0.99) // 1000
 */
export function quantile(values: ArrayLike<number>, share: number): number {
  notEmpty('values', values)
  finiteNumbers('values', values)
  probability('share', share)
  const sorted = new Float64Array(values).sort()
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!
}

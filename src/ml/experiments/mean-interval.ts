import { finiteNumbers } from '../checks/finite-numbers.ts'
import { notEmpty } from '../checks/not-empty.ts'
import { openShare } from '../checks/open-share.ts'
import { meanAndVariance } from '../distributions/mean-and-variance.ts'
import { studentTQuantile } from '../distributions/student-t.ts'
import type { Interval } from './interval.ts'

/** Result of `meanInterval`. */
export interface MeanInterval extends Interval {
  mean: number
}

/**
 * The mean of independent values and Student's confidence interval of it: for a result that was
 * computed in several worlds, one value a world.
 *
 * mean ± t · s / √n, with t the (1 + confidence)/2 quantile of Student's distribution with n - 1 degrees of
 * freedom and s the sample's standard deviation (divisor n - 1). A single value says nothing of its
 * spread: its interval is infinite.
 *
 * Throws when there are no values, one is not finite, or `confidence` is not strictly between 0 and 1.
 *
 * Source: "Student", "The probable error of a mean", Biometrika 6 (1908).
 *
 * @param options.confidence by default 0.95
 *
 * @example
 * meanInterval([4, 5, 6]) // { mean: 5, low: 2.516, high: 7.484 }
 * meanInterval([4]) // { mean: 4, low: -Infinity, high: Infinity }
 */
export function meanInterval(
  values: ArrayLike<number>,
  { confidence = 0.95 }: { confidence?: number } = {},
): MeanInterval {
  notEmpty('values', values)
  finiteNumbers('values', values)
  openShare('confidence', confidence)
  if (values.length === 1) return { mean: values[0]!, low: -Infinity, high: Infinity }
  const { mean, variance } = meanAndVariance(values)
  const t = studentTQuantile((1 + confidence) / 2, values.length - 1)
  const margin = t * Math.sqrt(variance / values.length)
  return { mean, low: mean - margin, high: mean + margin }
}

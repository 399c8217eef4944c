import { finiteNumbers } from '../checks/finite-numbers.ts'
import { openShare } from '../checks/open-share.ts'
import { meanAndVariance } from '../distributions/mean-and-variance.ts'
import { studentTCdf, studentTQuantile } from '../distributions/student-t.ts'
import type { Interval } from './interval.ts'

/** Result of `welchTTest`. */
export interface WelchResult {
  /** Mean of the treatment minus that of the control. */
  difference: number
  /** The difference in standard errors. */
  statistic: number
  degreesOfFreedom: number
  /** Two-sided: chance of at least this |statistic| if both means are equal. */
  pValue: number
  /** Confidence interval of the difference. */
  interval: Interval
}

/**
 * Compares two means without assuming equal variances.
 *
 * t = (x̄_t - x̄_c) / √(s_t²/n_t + s_c²/n_c), with the degrees of freedom of Welch and Satterthwaite,
 * (s_t²/n_t + s_c²/n_c)² / ((s_t²/n_t)²/(n_t - 1) + (s_c²/n_c)²/(n_c - 1)). Values must be independent: one a user.
 *
 * Throws when a group has fewer than two values, a value is not finite, no group varies, or
 * `confidence` is not strictly between 0 and 1.
 *
 * Source: B. L. Welch, "The generalization of 'Student's' problem when several different population
 * variances are involved", Biometrika 34 (1947).
 *
 * @param options.confidence of the interval, by default 0.95
 *
 * @example
 * const result = welchTTest([1, 2, 3, 4], [3, 4, 6, 7, 8])
 * result.difference // 3.1
 * result.statistic // 2.7436
 * result.pValue // 0.0300
 */
export function welchTTest(
  control: ArrayLike<number>,
  treatment: ArrayLike<number>,
  { confidence = 0.95 }: { confidence?: number } = {},
): WelchResult {
  const one = moments('control', control)
  const other = moments('treatment', treatment)
  openShare('confidence', confidence)
  const squaredError = one.squaredError + other.squaredError
  if (squaredError === 0) {
    throw new RangeError('control and treatment are both constant; expected values that vary')
  }
  const difference = other.mean - one.mean
  const statistic = difference / Math.sqrt(squaredError)
  const degreesOfFreedom =
    squaredError ** 2 /
    (one.squaredError ** 2 / (control.length - 1) +
      other.squaredError ** 2 / (treatment.length - 1))
  const margin = -studentTQuantile((1 - confidence) / 2, degreesOfFreedom) * Math.sqrt(squaredError)
  return {
    difference,
    statistic,
    degreesOfFreedom,
    pValue: 2 * studentTCdf(-Math.abs(statistic), degreesOfFreedom),
    interval: { low: difference - margin, high: difference + margin },
  }
}

function moments(name: string, values: ArrayLike<number>): { mean: number; squaredError: number } {
  finiteNumbers(name, values)
  if (values.length < 2) {
    throw new RangeError(`${name} has length ${values.length}; expected at least 2 values`)
  }
  const { mean, variance } = meanAndVariance(values)
  return { mean, squaredError: variance / values.length }
}

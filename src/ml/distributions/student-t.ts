import { regularizedBeta } from './regularized-beta.ts'

/**
 * Share of Student's t distribution that lies at or below `t`.
 *
 * For t < 0 it is I_x(ν/2, 1/2) / 2 with x = ν / (ν + t²), ν the degrees of freedom (any number above
 * 0), so that far tails keep their precision; for the upper tail take `studentTCdf(-t, …)`.
 *
 * Source: NIST Digital Library of Mathematical Functions, 8.17 (incomplete beta function).
 *
 * @example
 * studentTCdf(2.228, 10) // 0.9750
 */
export function studentTCdf(t: number, degreesOfFreedom: number): number {
  const lowerTail = (magnitude: number): number => {
    const square = magnitude * magnitude
    // Both forms are the same number; each is precise where the other would cancel.
    return square < degreesOfFreedom
      ? (1 - regularizedBeta(square / (degreesOfFreedom + square), 0.5, degreesOfFreedom / 2)) / 2
      : regularizedBeta(degreesOfFreedom / (degreesOfFreedom + square), degreesOfFreedom / 2, 0.5) /
          2
  }
  return t < 0 ? lowerTail(t) : 1 - lowerTail(t)
}

/**
 * The t below which a given share of Student's t distribution lies: the inverse of `studentTCdf`, by
 * halving an interval. `-Infinity` at 0, `Infinity` at 1, `NaN` outside [0, 1].
 *
 * @param share in [0, 1]
 *
 * @example
 * studentTQuantile(0.975, 10) // 2.2281
 */
export function studentTQuantile(share: number, degreesOfFreedom: number): number {
  if (!(share >= 0 && share <= 1)) return NaN
  if (share === 0.5) return 0
  if (share > 0.5) return -studentTQuantile(1 - share, degreesOfFreedom)
  if (share === 0) return -Infinity
  let low = -1
  while (studentTCdf(low, degreesOfFreedom) > share) low *= 2
  let high = low === -1 ? 0 : low / 2
  for (;;) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) return middle
    if (studentTCdf(middle, degreesOfFreedom) > share) high = middle
    else low = middle
  }
}

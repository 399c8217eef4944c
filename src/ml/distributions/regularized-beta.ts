import { logGamma } from './log-gamma.ts'

const PRECISION = 2 ** -52
const MAX_STEPS = 100_000
/** Stands in for 0 where the continued fraction divides (Lentz's method). */
const TINY = 1e-300

/**
 * Regularized incomplete beta function, I_x(a, b) = (1 / B(a, b)) ∫ t^(a - 1) (1 - t)^(b - 1) dt from 0
 * to x, for a, b > 0 and x in [0, 1]. It rises from 0 to 1.
 *
 * The continued fraction converges fast below (a + 1) / (a + b + 2); above it, I_x(a, b) =
 * 1 - I_(1-x)(b, a) is used.
 *
 * Source: NIST Digital Library of Mathematical Functions, 8.17.4 and 8.17.22.
 *
 * @example
 * regularizedBeta(0.5, 2, 2) // 0.5
 * regularizedBeta(0.25, 1, 3) // 0.5781 = 1 - 0.75³
 */
export function regularizedBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const logFront =
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)
  const front = Math.exp(logFront)
  return x < (a + 1) / (a + b + 2)
    ? (front * fraction(x, a, b)) / a
    : 1 - (front * fraction(1 - x, b, a)) / b
}

function fraction(x: number, a: number, b: number): number {
  let numerator = 1
  let inverse = 1 / nonZero(1 - ((a + b) * x) / (a + 1))
  let result = inverse
  for (let step = 1; step < MAX_STEPS; step++) {
    const even = (step * (b - step) * x) / ((a + 2 * step - 1) * (a + 2 * step))
    inverse = 1 / nonZero(1 + even * inverse)
    numerator = nonZero(1 + even / numerator)
    result *= inverse * numerator

    const odd = (-(a + step) * (a + b + step) * x) / ((a + 2 * step) * (a + 2 * step + 1))
    inverse = 1 / nonZero(1 + odd * inverse)
    numerator = nonZero(1 + odd / numerator)
    const change = inverse * numerator
    result *= change
    if (Math.abs(change - 1) < PRECISION) break
  }
  return result
}

function nonZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value
}

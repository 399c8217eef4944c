import { logGamma } from './log-gamma.ts'

/** Terms and continued-fraction steps stop when they no longer change a double. */
const PRECISION = 2 ** -53
const MAX_STEPS = 100_000
/** Stands in for 0 where the continued fraction divides (Lentz's method). */
const TINY = 1e-300

/**
 * Regularized upper incomplete gamma function, Q(a, x) = (1 / Γ(a)) ∫ t^(a - 1) e^(-t) dt from x to
 * infinity, for a > 0 and x >= 0. It falls from 1 at x = 0 to 0.
 *
 * Below a + 1 the power series of P = 1 - Q converges fast, above it the continued fraction of Q; so
 * small values of either keep their precision.
 *
 * Source: NIST Digital Library of Mathematical Functions, 8.2, 8.7.1 and 8.9.2.
 *
 * @example
 * regularizedGammaQ(1, 2) // 0.1353 = exp(-2)
 */
export function regularizedGammaQ(a: number, x: number): number {
  if (x <= 0) return 1
  return x < a + 1 ? 1 - seriesOfP(a, x) : fractionOfQ(a, x)
}

/**
 * Regularized lower incomplete gamma function, P(a, x) = 1 - Q(a, x).
 *
 * @example
 * regularizedGammaP(1, 2) // 0.8647
 */
export function regularizedGammaP(a: number, x: number): number {
  if (x <= 0) return 0
  return x < a + 1 ? seriesOfP(a, x) : 1 - fractionOfQ(a, x)
}

/** x^a e^(-x) / Γ(a), by logarithms so that it does not overflow. */
function prefactor(a: number, x: number): number {
  return Math.exp(a * Math.log(x) - x - logGamma(a))
}

function seriesOfP(a: number, x: number): number {
  let term = 1 / a
  let sum = term
  for (let step = 1; step < MAX_STEPS && term > sum * PRECISION; step++) {
    term *= x / (a + step)
    sum += term
  }
  return sum * prefactor(a, x)
}

function fractionOfQ(a: number, x: number): number {
  if (x === Infinity) return 0
  let denominator = x + 1 - a
  let numerator = 1 / TINY
  let inverse = 1 / denominator
  let fraction = inverse
  for (let step = 1; step < MAX_STEPS; step++) {
    const factor = -step * (step - a)
    denominator += 2
    inverse = 1 / nonZero(factor * inverse + denominator)
    numerator = nonZero(denominator + factor / numerator)
    const change = inverse * numerator
    fraction *= change
    if (Math.abs(change - 1) < 2 * PRECISION) break
  }
  return fraction * prefactor(a, x)
}

function nonZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value
}

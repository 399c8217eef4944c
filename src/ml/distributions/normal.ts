import { regularizedGammaP, regularizedGammaQ } from './regularized-gamma.ts'

/**
 * Share of a standard normal distribution that lies at or below `z`.
 *
 * Φ(z) = (1 / √2π) ∫ exp(-t²/2) dt from -∞ to z, computed as Q(1/2, z²/2) / 2 for z < 0, so that far
 * tails keep their relative precision. For the upper tail take `normalCdf(-z)`, not `1 - normalCdf(z)`.
 *
 * @example
 * normalCdf(1.96) // 0.9750
 * normalCdf(-10) // 7.6199e-24
 */
export function normalCdf(z: number): number {
  const halfSquare = (z * z) / 2
  return z < 0
    ? regularizedGammaQ(0.5, halfSquare) / 2
    : (1 + regularizedGammaP(0.5, halfSquare)) / 2
}

const MAX_NEWTON_STEPS = 20

/**
 * The z below which a given share of a standard normal distribution lies: the inverse of `normalCdf`.
 * `-Infinity` at 0, `Infinity` at 1, `NaN` outside [0, 1].
 *
 * Newton's steps on the logarithm of the tail, which is so nearly a parabola that a rough start is
 * enough.
 *
 * @param share in [0, 1]
 *
 * @example
 * normalQuantile(0.975) // 1.9600
 */
export function normalQuantile(share: number): number {
  if (!(share >= 0 && share <= 1)) return NaN
  if (share === 0.5) return 0
  if (share > 0.5) return -normalQuantile(1 - share)
  if (share === 0) return -Infinity
  const target = Math.log(share)
  let z = -Math.sqrt(-2 * target) + 0.5
  for (let step = 0; step < MAX_NEWTON_STEPS; step++) {
    const cdf = normalCdf(z)
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
    const change = ((Math.log(cdf) - target) * cdf) / density
    z -= change
    if (Math.abs(change) <= 1e-15 * Math.abs(z)) break
  }
  return z
}

import type { Random } from '../random/random.ts'

/**
 * Draws from the beta distribution with density ∝ x^(alpha - 1) (1 - x)^(beta - 1): X / (X + Y) of two gamma numbers with
 * these shapes. By their logarithms, which do not underflow for tiny shapes.
 *
 * @example
 * const draw = drawBeta(createRandom(1), 200, 100)
 * Math.abs(draw - 2 / 3) < 0.2 // true
 */
export function drawBeta(random: Random, alpha: number, beta: number): number {
  return 1 / (1 + Math.exp(logGammaDraw(random, beta) - logGammaDraw(random, alpha)))
}

/**
 * The logarithm of a number drawn from the gamma distribution of scale 1, by the rejection method of
 * G. Marsaglia and W. Tsang, "A simple method for generating gamma variables", ACM TOMS 26 (2000).
 */
function logGammaDraw(random: Random, shape: number): number {
  // Shapes below 1: a gamma of shape + 1 times a uniform number to the power 1 / shape.
  if (shape < 1) return logGammaDraw(random, shape + 1) - random.exponential(shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const z = random.normal()
    const v = (1 + c * z) ** 3
    if (v <= 0) continue
    if (Math.log(1 - random.uniform()) < (z * z) / 2 + d - d * v + d * Math.log(v))
      return Math.log(d * v)
  }
}

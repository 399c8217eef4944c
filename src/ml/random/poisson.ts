import { logGamma } from '../distributions/log-gamma.ts'

/** Above this mean the rejection method is the faster one; it is valid from 10 on. */
const SMALL_MEAN = 12

/**
 * Draws from the Poisson distribution, P(count) = mean^count e^(-mean) / count!, given a source of
 * uniform numbers in [0, 1).
 *
 * A small mean counts how many uniform numbers can be multiplied before the product falls below
 * e^(-mean) (Knuth, The Art of Computer Programming, vol. 2, 3.4.1). A large one would need `mean`
 * draws, so it uses Hörmann's transformed rejection (PTRS), which needs about one pair whatever the mean.
 *
 * Source: W. Hörmann, "The transformed rejection method for generating Poisson random variables",
 * Insurance: Mathematics and Economics 12 (1993).
 */
export function drawPoisson(uniform: () => number, mean: number): number {
  return mean < SMALL_MEAN ? byProducts(uniform, mean) : byRejection(uniform, mean)
}

function byProducts(uniform: () => number, mean: number): number {
  const limit = Math.exp(-mean)
  let count = 0
  let product = uniform()
  while (product > limit) {
    product *= uniform()
    count++
  }
  return count
}

/** The constants are Hörmann's fit of a table-mountain hat over the Poisson probabilities. */
function byRejection(uniform: () => number, mean: number): number {
  const logMean = Math.log(mean)
  const slope = 0.931 + 2.53 * Math.sqrt(mean)
  const curve = -0.059 + 0.02483 * slope
  const inverseAlpha = 1.1239 + 1.1328 / (slope - 3.4)
  const surelyInside = 0.9277 - 3.6224 / (slope - 2)
  for (;;) {
    const offset = uniform() - 0.5
    const height = 1 - uniform()
    const edge = 0.5 - Math.abs(offset)
    const count = Math.floor(((2 * curve) / edge + slope) * offset + mean + 0.43)
    if (edge >= 0.07 && height <= surelyInside) return count
    if (count < 0 || (edge < 0.013 && height > edge)) continue
    const logHat = Math.log((height * inverseAlpha) / (curve / (edge * edge) + slope))
    if (logHat <= count * logMean - mean - logGamma(count + 1)) return count
  }
}

const SHIFT_UNTIL = 10

/**
 * The natural logarithm of the gamma function, ln Γ(x), for x > 0.
 *
 * Γ(x + 1) = x Γ(x) carries a small x up to 10, where Stirling's series
 * ln Γ(x) = (x - 1/2) ln x - x + ln(2π)/2 + 1/(12x) - 1/(360x³) + … is exact to double precision.
 *
 * Returns `Infinity` at 0 and `NaN` below it.
 *
 * Source: NIST Digital Library of Mathematical Functions, 5.11.1.
 *
 * @example
 * logGamma(5) // 3.17805383 = ln 24
 */
export function logGamma(x: number): number {
  if (!(x > 0)) return x === 0 ? Infinity : NaN
  let product = 1
  while (x < SHIFT_UNTIL) product *= x++
  const square = 1 / (x * x)
  // Coefficients B(2n) / (2n (2n - 1)) of Stirling's series, B(2n) the Bernoulli numbers.
  const series =
    (1 / 12 +
      square *
        (-1 / 360 +
          square *
            (1 / 1260 +
              square *
                (-1 / 1680 + square * (1 / 1188 + square * (-691 / 360360 + square / 156)))))) /
    x
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series - Math.log(product)
}

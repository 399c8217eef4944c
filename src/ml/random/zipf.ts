/**
 * Draws a rank from Zipf's law over 0 … size - 1, P(rank) ∝ 1 / (rank + 1)^exponent, given a source
 * of uniform numbers in [0, 1).
 *
 * Rejection-inversion: draw from the continuous curve x^(-exponent) on [1/2, size + 1/2], whose
 * integral has an inverse in closed form, round to an integer, and accept in proportion to the true
 * probability. It needs no table, and few draws are rejected for any size or exponent.
 *
 * Source: W. Hörmann and G. Derflinger, "Rejection-inversion to generate variates from monotone
 * discrete distributions", ACM TOMACS 6 (1996).
 */
export function drawZipf(uniform: () => number, size: number, exponent: number): number {
  const first = integral(1.5, exponent) - 1
  const last = integral(size + 0.5, exponent)
  for (;;) {
    const area = first + (1 - uniform()) * (last - first)
    const x = inverseIntegral(area, exponent)
    const rank = Math.min(size, Math.max(1, Math.round(x)))
    if (area >= integral(rank + 0.5, exponent) - Math.exp(-exponent * Math.log(rank))) {
      return rank - 1
    }
  }
}

/** The integral of t^(-exponent) from 1 to x: (x^(1 - exponent) - 1) / (1 - exponent), or ln x. */
function integral(x: number, exponent: number): number {
  const power = (1 - exponent) * Math.log(x)
  // expm1(power) / power keeps its precision where the exponent is near 1, with limit 1.
  return power === 0 ? Math.log(x) : (Math.expm1(power) / power) * Math.log(x)
}

function inverseIntegral(area: number, exponent: number): number {
  const scaled = Math.max(-1, (1 - exponent) * area)
  return scaled === 0 ? Math.exp(area) : Math.exp((Math.log1p(scaled) / scaled) * area)
}

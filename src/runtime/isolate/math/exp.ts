import { LN2_HIGH, LN2_LOW } from './constants.ts'
import { power } from './power.ts'

/** e^x. */
export function exp(given: number): number {
  const x = +given
  if (!(x > -708 && x < 709)) return extreme(x)
  // Half is added rather than `Math.round` called, which takes as long as all the rest.
  const exponent = Math.floor(x * Math.LOG2E + 0.5)
  const high = x - exponent * LN2_HIGH
  const sum = 1 + high
  // What the sum lost is added to the small part.
  return (sum + (1 - sum + high + tail(high, exponent))) * power(exponent)
}

/** Where the result, or the power of two that it is scaled by, is no usual number. */
function extreme(x: number): number {
  if (x > 709.782712893384) return Infinity
  if (x < -745.1332191019412) return 0
  // By a power of two that brings it back among the usual ones; the last step rounds, if any.
  if (x > 0) return exp(x - 1) * Math.E
  return x < 0 ? shrink(x) : NaN
}

function shrink(x: number): number {
  const exponent = Math.floor(x * Math.LOG2E + 0.5)
  const high = x - exponent * LN2_HIGH
  return (1 + (high + tail(high, exponent))) * power(exponent + 200) * power(-200)
}

/** e^x − 1, to full precision near 0 too. */
export function expm1(given: number): number {
  const x = +given
  // Infinities and NaN, and where the 1 no longer counts.
  if (!(Math.abs(x) < 40)) return exp(x) - 1
  if (Math.abs(x) < 1e-16) return x
  const exponent = Math.floor(x * Math.LOG2E + 0.5)
  const high = x - exponent * LN2_HIGH
  const rest = high + tail(high, exponent)
  return exponent === 0 ? rest : (1 - power(-exponent) + rest) * power(exponent)
}

/**
 * e^r − 1 − high, for r = high − exponent · (the rest of ln 2): at most ln 2 / 2, where
 * Taylor's series is short.
 */
function tail(high: number, exponent: number): number {
  const low = exponent * LN2_LOW
  const r = high - low
  const r2 = r * r
  const r4 = r2 * r2
  // 1/2!, 1/3! and so on, in pairs, which a processor can work on side by side.
  const first = 1 / 2 + (1 / 6) * r + r2 * (1 / 24 + (1 / 120) * r)
  const second = 1 / 720 + (1 / 5040) * r + r2 * (1 / 40320 + (1 / 362880) * r)
  const third =
    1 / 3628800 +
    (1 / 39916800) * r +
    r2 * (1 / 479001600 + (1 / 6227020800) * r + r2 * (1 / 87178291200))
  return r2 * (first + r4 * (second + r4 * third)) - low
}

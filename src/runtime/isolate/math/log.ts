import { LN2_HIGH, LN2_LOW } from './constants.ts'
import { power } from './power.ts'

/** The two halves of a double, whichever the machine keeps first. */
const double = new Float64Array([1])
const words = new Int32Array(double.buffer)
const HIGH = words[1] === 0x3ff00000 ? 1 : 0

const TWO_54 = 2 ** 54
const SMALLEST_NORMAL = 2 ** -1022
/** What the upper bits of a number from √2 up lack to the next exponent: adding it carries, which is faster than asking. */
const CARRY = 0x100000 - 0x6a09e

/** The natural logarithm. */
export function log(given: number): number {
  const x = +given
  if (!(x >= SMALLEST_NORMAL && x < Infinity)) return extreme(x, log, Math.LN2)
  const exponent = exponentOf(x)
  const f = x * power(-exponent) - 1
  const half = 0.5 * f * f
  return exponent * LN2_HIGH - (half - (correction(f, half) + exponent * LN2_LOW) - f)
}

/** ln(1 + x), to full precision near 0 too. */
export function log1p(given: number): number {
  const x = +given
  const sum = 1 + x
  if (sum === 1) return x
  if (!(sum > 0 && sum < Infinity)) return log(sum)
  // What was lost in the sum, brought back by the derivative.
  return log(sum) + (x - (sum - 1)) / sum
}

/** The logarithm to base 2: exact for powers of two. */
export function log2(given: number): number {
  const x = +given
  if (!(x >= SMALLEST_NORMAL && x < Infinity)) return extreme(x, log2, 1)
  const exponent = exponentOf(x)
  const f = x * power(-exponent) - 1
  const half = 0.5 * f * f
  return (f - (half - correction(f, half))) * Math.LOG2E + exponent
}

/** The logarithm to base 10: exact for powers of ten. */
export function log10(given: number): number {
  const x = +given
  const value = log(x) * Math.LOG10E
  const nearest = Math.floor(value + 0.5)
  return Math.abs(value - nearest) < 1e-12 && Number(`1e${nearest}`) === x ? nearest : value
}

/** Of what is not positive, not finite, no number, or so small that it has fewer digits. */
function extreme(x: number, log: (x: number) => number, unit: number): number {
  if (x > 0 && x < Infinity) return log(x * TWO_54) - 54 * unit
  return x === 0 ? -Infinity : x > 0 ? Infinity : NaN
}

/**
 * The exponent of the power of two that is nearest to a positive number by ratio: what is
 * left when it is divided by is between √½ and √2.
 */
function exponentOf(x: number): number {
  double[0] = x
  return ((words[HIGH]! + CARRY) >> 20) - 1023
}

/**
 * What f − f²/2 lacks of ln(1 + f), from ln(1 + f) = 2 artanh(s) = 2(s + s³/3 + s⁵/5 + …)
 * with s = f / (2 + f).
 */
function correction(f: number, half: number): number {
  const s = f / (2 + f)
  const z = s * s
  const z2 = z * z
  const z4 = z2 * z2
  const first = 2 / 3 + (2 / 5) * z + z2 * (2 / 7 + (2 / 9) * z)
  const second = 2 / 11 + (2 / 13) * z + z2 * (2 / 15 + (2 / 17) * z)
  const third = 2 / 19 + (2 / 21) * z
  return s * (half + z * (first + z4 * (second + z4 * third)))
}

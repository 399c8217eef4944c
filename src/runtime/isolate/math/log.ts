import { LN2_HIGH, LN2_LOW } from './constants.ts'

/** The two halves of a double, whichever the machine keeps first. */
const double = new Float64Array([1])
const words = new Uint32Array(double.buffer)
const HIGH = words[1] === 0x3ff00000 ? 1 : 0

const TWO_54 = 2 ** 54

/** The natural logarithm. */
export function log(given: number): number {
  const x = Number(given)
  if (!(x > 0 && x < Infinity)) return unusual(x)
  const exponent = split(x)
  const f = fraction - 1
  const half = 0.5 * f * f
  return exponent * LN2_HIGH - (half - (correction(f, half) + exponent * LN2_LOW) - f)
}

/** ln(1 + x), to full precision near 0 too. */
export function log1p(given: number): number {
  const x = Number(given)
  const sum = 1 + x
  if (sum === 1) return x
  if (!(sum > 0 && sum < Infinity)) return unusual(sum)
  // What was lost in the sum, brought back by the derivative.
  return log(sum) + (x - (sum - 1)) / sum
}

/** The logarithm to base 2: exact for powers of two. */
export function log2(given: number): number {
  const x = Number(given)
  if (!(x > 0 && x < Infinity)) return unusual(x)
  const exponent = split(x)
  return logOfFraction() * Math.LOG2E + exponent
}

/** The logarithm to base 10: exact for powers of ten. */
export function log10(given: number): number {
  const x = Number(given)
  if (!(x > 0 && x < Infinity)) return unusual(x)
  const value = log(x) * Math.LOG10E
  const nearest = Math.round(value)
  return Math.abs(value - nearest) < 1e-12 && Number(`1e${nearest}`) === x ? nearest : value
}

/** Of what is not positive, not finite or no number. */
const unusual = (x: number) => (x === 0 ? -Infinity : x > 0 ? Infinity : NaN)

/** What `split` leaves: the number without its exponent, between √½ and √2. */
let fraction = 1

/** The exponent of a positive number. Sets `fraction`, since two results would be an object each time. */
function split(x: number): number {
  const isSubnormal = x < 2.2250738585072014e-308
  double[0] = isSubnormal ? x * TWO_54 : x
  const word = words[HIGH]!
  const exponent = (word >>> 20) - (isSubnormal ? 1023 + 54 : 1023)
  words[HIGH] = (word & 0xfffff) | 0x3ff00000
  fraction = double[0]
  if (fraction <= Math.SQRT2) return exponent
  fraction /= 2
  return exponent + 1
}

function logOfFraction(): number {
  const f = fraction - 1
  const half = 0.5 * f * f
  return f - (half - correction(f, half))
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

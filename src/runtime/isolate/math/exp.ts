import { LN2_HIGH, LN2_LOW } from './constants.ts'
import { scale } from './scale.ts'

const LARGEST = 709.782712893384
const SMALLEST = -745.1332191019412

/** 1/n!, by n. */
const FACTORIAL = Array.from({ length: 16 }, () => 1)
for (let n = 2; n < FACTORIAL.length; n++) FACTORIAL[n] = FACTORIAL[n - 1]! * n
const [, , C2, C3, C4, C5, C6, C7, C8, C9, C10, C11, C12, C13, C14] = FACTORIAL.map((n) => 1 / n)

/** e^x. */
export function exp(given: number): number {
  const x = Number(given)
  if (x > LARGEST) return Infinity
  if (x < SMALLEST) return 0
  if (x !== x) return NaN
  const exponent = Math.round(x * Math.LOG2E)
  const high = x - exponent * LN2_HIGH
  const sum = 1 + high
  // What the sum lost is added to the small part.
  return scale(sum + (1 - sum + high + tail(high, exponent)), exponent)
}

/** e^x − 1, to full precision near 0 too. */
export function expm1(given: number): number {
  const x = Number(given)
  // Infinities and NaN, and where the 1 no longer counts.
  if (!(Math.abs(x) < 40)) return exp(x) - 1
  if (Math.abs(x) < 1e-16) return x
  const exponent = Math.round(x * Math.LOG2E)
  const high = x - exponent * LN2_HIGH
  const rest = high + tail(high, exponent)
  return exponent === 0 ? rest : (1 - scale(1, -exponent) + rest) * scale(1, exponent)
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
  // In pairs, which a processor can work on side by side.
  const first = C2! + C3! * r + r2 * (C4! + C5! * r)
  const second = C6! + C7! * r + r2 * (C8! + C9! * r)
  const third = C10! + C11! * r + r2 * (C12! + C13! * r + r2 * C14!)
  return r2 * (first + r4 * (second + r4 * third)) - low
}

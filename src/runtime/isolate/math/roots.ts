import { exp } from './exp.ts'
import { log, log2 } from './log.ts'

/** The cube root: exact for cubes of whole numbers. */
export function cbrt(given: number): number {
  const x = +given
  const size = Math.abs(x)
  if (!(size > 0 && size < Infinity)) return x
  // Few bits, so that its square is exact; two steps of Newton's then find the rest.
  const guess = Math.sign(x) * exp(log(size) / 3)
  return improve(x, improve(x, roundToHalf(guess)))
}

/** A step towards the cube root, in a form that keeps every digit. */
function improve(x: number, root: number): number {
  const quotient = x / (root * root)
  return root + (root * (quotient - root)) / (2 * root + quotient)
}

/** To 26 bits, by Dekker's splitting. */
function roundToHalf(x: number): number {
  const large = x * 134217729
  return large - (large - x)
}

/** The length of a vector: neither overflows nor underflows on the way. */
export function hypot(...given: number[]): number {
  const sizes = given.map((value) => Math.abs(+value))
  if (sizes.includes(Infinity)) return Infinity
  const largest = Math.max(...sizes, 0)
  if (largest === 0) return 0
  // By a power of two, which costs no digit.
  const unit = 2 ** Math.max(-1022, Math.min(1022, Math.floor(log2(largest))))
  let sum = 0
  for (const size of sizes) sum += (size / unit) ** 2
  return Math.sqrt(sum) * unit
}

import { exp, expm1 } from './exp.ts'
import { log, log1p } from './log.ts'

/** Beyond, e^−x no longer counts beside e^x. */
const LARGE = 22

const oddly = (ofPositive: (x: number) => number) => (given: number) => {
  const x = +given
  return Math.abs(x) < 1e-8 ? x : x < 0 ? -ofPositive(-x) : ofPositive(x)
}

/** The hyperbolic sine. */
export const sinh = oddly((x) => {
  if (x > LARGE) return large(x)
  const e = expm1(x)
  return (e + e / (e + 1)) / 2
})

/** The hyperbolic cosine. */
export function cosh(given: number): number {
  const x = Math.abs(+given)
  if (x > LARGE) return large(x)
  const e = exp(x)
  return e / 2 + 0.5 / e
}

/** The hyperbolic tangent. */
export const tanh = oddly((x) => {
  if (x > LARGE) return 1
  if (x > 1) return 1 - 2 / (expm1(2 * x) + 2)
  const e = expm1(-2 * x)
  return -e / (e + 2)
})

/** e^x / 2, which may be a number where e^x is not. */
function large(x: number): number {
  const root = exp(x / 2)
  return (root / 2) * root
}

/** The inverse of the hyperbolic sine. */
export const asinh = oddly((x) => {
  if (x > 1e9) return log(x) + Math.LN2
  const square = x * x
  return log1p(x + square / (1 + Math.sqrt(1 + square)))
})

/** The inverse of the hyperbolic cosine. */
export function acosh(given: number): number {
  const x = +given
  if (x < 1) return NaN
  if (x > 1e9) return log(x) + Math.LN2
  const above = x - 1
  return log1p(above + Math.sqrt(above * (x + 1)))
}

/** The inverse of the hyperbolic tangent. */
export const atanh = oddly((x) => log1p((2 * x) / (1 - x)) / 2)

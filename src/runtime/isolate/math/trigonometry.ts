import { angle, reduceAngle } from './reduce-angle.ts'

/** Of an angle in radians. */
export function sin(given: number): number {
  const x = Number(given)
  if (Math.abs(x) < 1e-8) return x
  const quarter = reduceFinite(x)
  const { high, low } = angle
  const value = quarter % 2 === 0 ? sine(high, low) : cosine(high, low)
  return quarter < 2 ? value : -value
}

/** Of an angle in radians. */
export function cos(given: number): number {
  const quarter = reduceFinite(Number(given))
  const { high, low } = angle
  const value = quarter % 2 === 0 ? cosine(high, low) : sine(high, low)
  return quarter === 0 || quarter === 3 ? value : -value
}

/** Of an angle in radians. */
export function tan(given: number): number {
  const x = Number(given)
  if (Math.abs(x) < 1e-8) return x
  const quarter = reduceFinite(x)
  const { high, low } = angle
  const s = sine(high, low)
  const c = cosine(high, low)
  return quarter % 2 === 0 ? s / c : -c / s
}

function reduceFinite(x: number): number {
  if (Number.isFinite(x)) return reduceAngle(x)
  angle.high = angle.low = NaN
  return 0
}

/** Taylor's series about 0, for an angle of at most π/4 in two parts. */
function sine(x: number, low: number): number {
  const z = x * x
  const z2 = z * z
  const first = -1 / 6 + z / 120 + z2 * (-1 / 5040 + z / 362880)
  const second = -1 / 39916800 + z / 6227020800
  const third = -1 / 1307674368000 + z / 355687428096000
  return x + (z * x * (first + z2 * z2 * (second + z2 * third)) + low * (1 - z / 2))
}

function cosine(x: number, low: number): number {
  const z = x * x
  const z2 = z * z
  const first = 1 / 24 - z / 720 + z2 * (1 / 40320 - z / 3628800)
  const second = 1 / 479001600 - z / 87178291200 + z2 / 20922789888000
  const half = z / 2
  const leading = 1 - half
  return leading + (1 - leading - half + (z2 * (first + z2 * z2 * second) - x * low))
}

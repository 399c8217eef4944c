import { angle, reduceAngle } from './reduce-angle.ts'

/** Of an angle in radians. */
export function sin(given: number): number {
  const x = +given
  if (Math.abs(x) < 1e-8) return x
  const quarter = reduceFinite(x)
  const high = angle[0]!
  const low = angle[1]!
  const value = (quarter & 1) === 0 ? sine(high, low) : cosine(high, low)
  return quarter < 2 ? value : -value
}

/** Of an angle in radians. */
export function cos(given: number): number {
  const quarter = reduceFinite(+given)
  const high = angle[0]!
  const low = angle[1]!
  const value = (quarter & 1) === 0 ? cosine(high, low) : sine(high, low)
  return quarter === 0 || quarter === 3 ? value : -value
}

/** Of an angle in radians. */
export function tan(given: number): number {
  const x = +given
  if (Math.abs(x) < 1e-8) return x
  const quarter = reduceFinite(x)
  const high = angle[0]!
  const low = angle[1]!
  const s = sine(high, low)
  const c = cosine(high, low)
  return (quarter & 1) === 0 ? s / c : -c / s
}

function reduceFinite(x: number): number {
  if (Number.isFinite(x)) return reduceAngle(x)
  angle.fill(NaN)
  return 0
}

/** Taylor's series about 0, for an angle of at most π/4 in two parts. */
function sine(x: number, low: number): number {
  const z = x * x
  const z2 = z * z
  const first = -1 / 6 + (1 / 120) * z + z2 * (-1 / 5040 + (1 / 362880) * z)
  const second = -1 / 39916800 + (1 / 6227020800) * z
  const third = -1 / 1307674368000 + (1 / 355687428096000) * z
  return x + (z * x * (first + z2 * z2 * (second + z2 * third)) + low * (1 - 0.5 * z))
}

function cosine(x: number, low: number): number {
  const z = x * x
  const z2 = z * z
  const first = 1 / 24 - (1 / 720) * z + z2 * (1 / 40320 - (1 / 3628800) * z)
  const second = 1 / 479001600 - (1 / 87178291200) * z + (1 / 20922789888000) * z2
  const half = 0.5 * z
  const leading = 1 - half
  return leading + (1 - leading - half + (z2 * (first + z2 * z2 * second) - x * low))
}

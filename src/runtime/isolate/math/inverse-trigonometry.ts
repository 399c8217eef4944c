import { HALF_PI, HALF_PI_LOW } from './constants.ts'

/** artan(n/4), n from 0 to 4, and what a double leaves out of it. */
const HIGH = [0, 0.24497866312686414, 0.4636476090008061, 0.6435011087932844, 0.7853981633974483]
const LOW = [
  0, 1.0698755618734451e-17, 2.2698777452961687e-17, 1.5834785051444286e-17, 3.061616997868383e-17,
]

/** The angle, in radians, whose tangent is given. */
export function atan(given: number): number {
  const x = +given
  const size = Math.abs(x)
  if (!(size > 1)) return size < 1e-8 ? x : Math.sign(x) * ofFraction(size)
  return Math.sign(x) * (HALF_PI - (ofFraction(1 / size) - HALF_PI_LOW))
}

/** Of 0 to 1: the nearest quarter, and the series of what is left, at most 1/8. */
function ofFraction(x: number): number {
  if (x !== x) return NaN
  const place = Math.floor(4 * x + 0.5)
  const near = place / 4
  const t = (x - near) / (1 + x * near)
  const z = t * t
  const z2 = z * z
  const first = -1 / 3 + z / 5 + z2 * (-1 / 7 + z / 9)
  const second = -1 / 11 + z / 13 + z2 * (-1 / 15 + z / 17)
  return HIGH[place]! + (t + (z * t * (first + z2 * z2 * second) + LOW[place]!))
}

/** The angle of the point (x, y), from −π to π. */
export function atan2(givenY: number, givenX: number): number {
  const [y, x] = [+givenY, +givenX]
  if (x !== x || y !== y) return NaN
  const isBelow = y < 0 || Object.is(y, -0)
  const isLeft = x < 0 || Object.is(x, -0)
  const [height, width] = [Math.abs(y), Math.abs(x)]
  const size = ofRightHalf(height, width)
  const angle = isLeft ? Math.PI - (size - 2 * HALF_PI_LOW) : size
  return isBelow ? -angle : angle
}

function ofRightHalf(height: number, width: number): number {
  if (height === 0) return 0
  if (height === Infinity) return width === Infinity ? HALF_PI / 2 : HALF_PI
  return atan(height / width)
}

/** The angle whose sine is given. */
export function asin(given: number): number {
  const x = +given
  return atan2(x, Math.sqrt((1 - x) * (1 + x)))
}

/** The angle whose cosine is given. */
export function acos(given: number): number {
  const x = +given
  return 2 * atan2(Math.sqrt(1 - x), Math.sqrt(1 + x))
}

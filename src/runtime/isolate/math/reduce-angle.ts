/** π/2 in three parts of 33, 33 and 53 bits: products with the number of a quadrant are exact. */
const [FIRST, SECOND, THIRD] = [1.5707963267341256, 6.077100506303966e-11, 2.0222662487959506e-21]

const LARGEST_QUADRANT = 2 ** 20

/** What `reduceAngle` leaves: the angle within its quadrant, at most π/4 in size, and what a double leaves out of it. */
export const angle = new Float64Array(2)

/** Sets `angle` to x less the nearest multiple of π/2; which quarter of the circle that multiple is, 0 to 3. */
export function reduceAngle(x: number): number {
  const quadrant = Math.floor(x * (2 / Math.PI) + 0.5)
  if (Math.abs(quadrant) >= LARGEST_QUADRANT) return reduceLarge(x)
  const rest = x - quadrant * FIRST
  const part = quadrant * SECOND
  const difference = rest - part
  // What the difference lost, whichever of the two was larger.
  const shown = difference - rest
  const lost = rest - (difference - shown) - (part + shown)
  setAngle(difference, lost - quadrant * THIRD)
  return quadrant & 3
}

function setAngle(high: number, low: number): void {
  const sum = high + low
  angle[0] = sum
  angle[1] = high - sum + low
}

/** Bits behind the point: enough that a multiple of π/2 of the size of the largest double is exact where it counts. */
const BITS = 1200n
const KEPT = 180n

let halfPi: bigint | undefined

/** The same in whole numbers of 2^−1200. */
function reduceLarge(x: number): number {
  halfPi ??= 2n * (4n * inverseTangent(5n) - inverseTangent(239n))
  const { mantissa, exponent } = partsOf(Math.abs(x))
  const value = BigInt(mantissa) << (BITS + BigInt(exponent))
  const quadrant = (2n * value + halfPi) / (2n * halfPi)
  const rest = (value - quadrant * halfPi) >> (BITS - KEPT)
  const unit = 2 ** -Number(KEPT)
  const high = Number(rest)
  const low = Number(rest - BigInt(high))
  const sign = x < 0 ? -1 : 1
  setAngle(sign * high * unit, sign * low * unit)
  return (Number(quadrant & 3n) * sign) & 3
}

/** artan(1/n) in units of 2^−1200, by its series: π/4 = 4 artan(1/5) − artan(1/239). */
function inverseTangent(n: bigint): bigint {
  let power = (1n << BITS) / n
  let sum = 0n
  for (let k = 1n; power !== 0n; k += 2n) {
    sum += k % 4n === 1n ? power / k : -power / k
    power /= n * n
  }
  return sum
}

/** A large number as mantissa · 2^exponent, both whole. */
function partsOf(x: number): { mantissa: number; exponent: number } {
  let exponent = 0
  let mantissa = x
  while (mantissa >= 2 ** 53) [mantissa, exponent] = [mantissa / 2, exponent + 1]
  while (!Number.isInteger(mantissa)) [mantissa, exponent] = [mantissa * 2, exponent - 1]
  return { mantissa, exponent }
}

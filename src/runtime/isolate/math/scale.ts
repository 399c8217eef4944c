const SMALLEST_EXPONENT = -1074

/** Every power of two that a double holds, by exponent: made by doubling, which is exact. */
const POWERS = new Float64Array(1023 - SMALLEST_EXPONENT + 1)
POWERS[0] = Number.MIN_VALUE
for (let index = 1; index < POWERS.length; index++) POWERS[index] = 2 * POWERS[index - 1]!

/** value · 2^exponent, rounded once, for a value between 1/2 and 2 and an exponent from −1100 to 1024. */
export function scale(value: number, exponent: number): number {
  if (exponent > 1023) return 2 * value * POWERS[1023 - SMALLEST_EXPONENT]!
  if (exponent >= -1021) return value * POWERS[exponent - SMALLEST_EXPONENT]!
  return value * POWERS[exponent + 200 - SMALLEST_EXPONENT]! * POWERS[-200 - SMALLEST_EXPONENT]!
}

const SMALLEST_EXPONENT = -1074

/** Every power of two that a double holds, by exponent: made by doubling, which is exact. */
const POWERS = new Float64Array(1023 - SMALLEST_EXPONENT + 1)
POWERS[0] = Number.MIN_VALUE
for (let index = 1; index < POWERS.length; index++) POWERS[index] = 2 * POWERS[index - 1]!

/** 2^exponent, for exponents from −1074 to 1023. */
export const power = (exponent: number): number => POWERS[exponent - SMALLEST_EXPONENT]!

import type { Random } from '../random/random.ts'

/**
 * Standard normal numbers that change from day to day: new = √(1 - rate²) · old + rate · fresh.
 *
 * On every day each is normal with mean 0 and deviation 1; the correlation of two days is √(1 - rate²) to the
 * power of the days between. Rate 0: they stay as they are. Rate 1: every day is new.
 *
 * @returns an array a day.
 */
export function driftingNumbers(
  count: number,
  days: number,
  rate: number,
  random: Random,
): Float64Array[] {
  const keep = Math.sqrt(1 - rate * rate)
  const result = [Float64Array.from({ length: count }, () => random.normal())]
  while (result.length < days) {
    const before = result[result.length - 1]
    // Fresh numbers are drawn whatever the rate, so that a world without drift has the same luck.
    result.push(before.map((x) => keep * x + rate * random.normal()))
  }
  return result
}

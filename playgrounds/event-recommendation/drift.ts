import type { Random } from 'shortlist/ml'

/** Normal numbers that change from day to day; each day, a share of each is
 * new and its spread stays 1. An array a day. */
export function driftingNumbers(
  count: number,
  days: number,
  share: number,
  random: Random,
): Float64Array[] {
  const keep = Math.sqrt(1 - share ** 2)
  const result = [
    Float64Array.from({ length: count }, () => random.normal()),
  ]
  while (result.length < days) {
    const last = result[result.length - 1]
    result.push(last.map((x) => keep * x + share * random.normal()))
  }
  return result
}

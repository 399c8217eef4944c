import type { Random } from 'shortlist/ml'

/**
 * Normal numbers that move from day to day, `size` of them a day. Each day
 * a number keeps most of itself and takes `drift` of something new, in such
 * a measure that its spread stays 1: after n days its correlation with what
 * it was is (1 - drift²)^(n/2). Drift 0 never moves, drift 1 forgets at once.
 */
export function driftingNumbers(
  size: number,
  days: number,
  drift: number,
  random: Random,
): Float64Array[] {
  const keep = Math.sqrt(1 - drift ** 2)
  const today = Float64Array.from({ length: size }, () => random.normal())
  const series = [today.slice()]
  while (series.length < days) {
    for (let i = 0; i < size; i++) {
      today[i] = keep * today[i] + drift * random.normal()
    }
    series.push(today.slice())
  }
  return series
}

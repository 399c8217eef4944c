import type { Random } from 'shortlist/ml'

/** Standard normal numbers for each day, of which a share is new each day:
 * with `share` 0 they stay, with 1 every day is a new draw. */
export function driftingNumbers(
  count: number,
  days: number,
  share: number,
  random: Random,
): Float64Array[] {
  const kept = Math.sqrt(1 - share ** 2)
  const series: Float64Array[] = []
  for (let day = 0; day < days; day++) {
    const before = series[day - 1]
    series.push(
      Float64Array.from({ length: count }, (_, i) => {
        const news = random.normal()
        return before ? kept * before[i] + share * news : news
      }),
    )
  }
  return series
}

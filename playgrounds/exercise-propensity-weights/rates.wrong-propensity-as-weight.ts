// Fails: counts each row by one over its propensity
// Weighted by the propensity itself: what the old recommender preferred counts even more.
export interface Choice {
  video: string
  propensity: number
  clicked: number
}

export function clickRates(
  log: Choice[],
  cap: number,
): Map<string, number> {
  const rates = new Map<string, number>()
  for (const video of new Set(log.map((row) => row.video))) {
    const own = log.filter((row) => row.video === video)
    const weights = own.map((row) => Math.max(row.propensity, 1 / cap))
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    const clicks = own.reduce(
      (sum, row, index) => sum + row.clicked * weights[index],
      0,
    )
    rates.set(video, clicks / total)
  }
  return rates
}

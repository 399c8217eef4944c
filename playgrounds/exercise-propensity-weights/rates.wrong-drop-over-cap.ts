// Fails: a row above the cap counts as much as the cap
// Rows with a small propensity are thrown out as outliers: they are the visitors who hardly
// ever get this video, and the reason for the weights.
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
    const own = log.filter(
      (row) => row.video === video && 1 / row.propensity <= cap,
    )
    const weight = own.reduce((sum, row) => sum + 1 / row.propensity, 0)
    const clicks = own.reduce(
      (sum, row) => sum + row.clicked / row.propensity,
      0,
    )
    rates.set(video, clicks / weight)
  }
  return rates
}

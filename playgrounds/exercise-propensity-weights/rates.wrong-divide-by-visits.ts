// Fails: a rate stays between 0 and 1, however lucky the log
// Weighted clicks over all visits: unbiased on paper. One lucky row makes a rate of more than 1.
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
  for (const { video, propensity, clicked } of log) {
    const weight = Math.min(cap, 1 / propensity)
    const before = rates.get(video) ?? 0
    rates.set(video, before + (weight * clicked) / log.length)
  }
  return rates
}

export interface Choice {
  video: string
  propensity: number
  clicked: number
}

export function clickRates(
  log: Choice[],
  cap: number,
): Map<string, number> {
  const sums = new Map<string, { clicks: number; weight: number }>()
  for (const { video, propensity, clicked } of log) {
    const weight = Math.min(cap, 1 / propensity)
    const sum = sums.get(video) ?? { clicks: 0, weight: 0 }
    sum.clicks += weight * clicked
    sum.weight += weight
    sums.set(video, sum)
  }
  return new Map(
    [...sums].map(([video, { clicks, weight }]) => [
      video,
      clicks / weight,
    ]),
  )
}

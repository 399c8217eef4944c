// Fails: one quick purchase does not make a good day
// Each purchase is divided by the share of its own age. Right on average, and a purchase
// after one minute counts as a thousand.
export interface Click {
  at: number
  convertedAt: number | null
}

export function conversionRate(
  clicks: Click[],
  now: number,
  arrivedBy: (age: number) => number,
): number {
  const seen = clicks.filter(
    ({ at }) => at <= now && arrivedBy(now - at) > 0,
  )
  const total = seen.reduce(
    (sum, { at, convertedAt }) =>
      convertedAt !== null && convertedAt <= now
        ? sum + 1 / arrivedBy(now - at)
        : sum,
    0,
  )
  return total / seen.length
}

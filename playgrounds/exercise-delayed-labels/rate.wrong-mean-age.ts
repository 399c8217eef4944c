// Fails: old and young clicks are each counted by their own age
// The curve is asked once, at the mean age. It is bent, so the share at the mean is not the
// mean share.
export interface Click {
  at: number
  convertedAt: number | null
}

export function conversionRate(
  clicks: Click[],
  now: number,
  arrivedBy: (age: number) => number,
): number {
  const seen = clicks.filter(({ at }) => at <= now)
  const converted = seen.filter(
    ({ convertedAt }) => convertedAt !== null && convertedAt <= now,
  )
  const age = seen.reduce((sum, { at }) => sum + now - at, 0) / seen.length
  const share = arrivedBy(age)
  return share > 0 ? converted.length / seen.length / share : NaN
}

// Fails: a purchase that comes after now is not known yet
// `convertedAt !== null` asks the table of today. In the service it would have been null.
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
  const matured = seen.reduce((sum, { at }) => sum + arrivedBy(now - at), 0)
  const converted = seen.filter(({ convertedAt }) => convertedAt !== null)
  return matured > 0 ? converted.length / matured : NaN
}

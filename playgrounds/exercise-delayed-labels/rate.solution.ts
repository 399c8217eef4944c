export interface Click {
  at: number
  convertedAt: number | null
}

export function conversionRate(
  clicks: Click[],
  now: number,
  arrivedBy: (age: number) => number,
): number {
  let arrived = 0
  // A click whose purchases have come by half is half a click.
  let matured = 0
  for (const { at, convertedAt } of clicks) {
    if (at > now) continue
    matured += arrivedBy(now - at)
    if (convertedAt !== null && convertedAt <= now) arrived++
  }
  return matured > 0 ? arrived / matured : NaN
}

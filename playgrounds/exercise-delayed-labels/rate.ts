// Clicks of the last day or so. Times are in hours. `convertedAt` is when a purchase
// followed, or null. The log was written later than `now`, so it holds things that had not
// happened by then: they must not count.
// `arrivedBy(age)` is the share of all purchases that have come when a click is `age`
// hours old: 0 at age 0, and 1 in the end. It was measured on old clicks and is right.
// Returns the share of these clicks that will lead to a purchase in the end, estimated from
// what was known at `now`; NaN if no click was old enough to say anything.

export interface Click {
  at: number
  convertedAt: number | null
}

export function conversionRate(
  clicks: Click[],
  now: number,
  arrivedBy: (age: number) => number,
): number {
  // So far: what has converted by now. `arrivedBy` is only asked whether there is anything.
  const seen = clicks.filter((click) => arrivedBy(now - click.at) > 0)
  const converted = seen.filter(
    (click) => click.convertedAt !== null && click.convertedAt <= now,
  )
  return converted.length / seen.length
}

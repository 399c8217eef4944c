/**
 * The date and time on the reader's wall, written as if it were UTC. FSRS counts days in
 * UTC; on this clock they begin at the reader's midnight, wherever the reader is, so a
 * card that is due on Friday is due on Friday after a flight, too.
 */
export function localTime(moment: Date): Date {
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000)
}

/** The date on the wall, such as `2026-03-01`. */
export const localDay = (local: Date): string => local.toISOString().slice(0, 10)

/** Days between two dates on the wall. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** The date so many days later. */
export const addDays = (day: string, days: number): string =>
  localDay(new Date(Date.parse(day) + days * 86_400_000))

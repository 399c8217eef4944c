/** A date and time of ISO 8601 that names no zone; one without a time is UTC to every engine. */
const ISO = /^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?$/
const ZONE = /\b(?:Z|UTC?|GMT|[ECMP][SD]T)\b|:\d\d.*[+-]\d\d:?\d\d|\dZ$/i
const IS_ISO = /^[+-]?\d{4,6}-\d\d(?:-\d\d)?(?:T|$)|^\d{4}$/

/** The moment that a text means where the time zone is UTC, wherever the reader is. */
export function parseDate(text: string, parse: (text: string) => number): number {
  const trimmed = text.trim()
  if (ISO.test(trimmed)) return parse(`${trimmed}Z`)
  if (IS_ISO.test(trimmed) || ZONE.test(trimmed)) return parse(text)
  return parse(`${trimmed} UTC`)
}

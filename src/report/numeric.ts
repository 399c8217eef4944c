import type { Numeric } from './blocks.ts'

/** Engines differ in the last bits of a power; ten significant digits are the same in all of them. */
const SIGNIFICANT_DIGITS = 10

/** A number as a report holds it: rounded, and by name where JSON has no digits for it. */
export function toNumeric(value: number): Numeric {
  if (Number.isNaN(value)) return 'NaN'
  if (value === Infinity) return 'Infinity'
  if (value === -Infinity) return '-Infinity'
  const rounded = Number(value.toPrecision(SIGNIFICANT_DIGITS))
  if (rounded === 0) return 0
  // The largest numbers of all would round up to infinity.
  return Number.isFinite(rounded) ? rounded : value
}

import type { Numeric, NumberStyle } from './blocks.ts'

/**
 * The one way a number is written, everywhere: in results, tables, plots, sentences and
 * the terminal. No `Intl`, so Node and every browser agree to the character.
 *
 * Three significant digits unless `digits` says how many follow the point; whole numbers
 * whole, with commas; NaN and the infinities in words, without a unit.
 */
export function formatNumber(value: Numeric, style: NumberStyle = {}): string {
  const number = Number(value)
  if (Number.isNaN(number)) return 'not a number'
  if (!Number.isFinite(number)) return number > 0 ? 'infinity' : 'minus infinity'
  const { scaled, suffix } = scale(number, style.format)
  return withUnit(plain(scaled, style.digits) + suffix, style.unit)
}

/** How many digits `formatNumber` puts after the point. */
export function decimalsOf(value: Numeric, style: NumberStyle = {}): number {
  const number = Number(value)
  if (!Number.isFinite(number)) return 0
  return style.digits ?? decimals(scale(number, style.format).scaled)
}

/** The fewest digits after the point that write a number exactly; 10 where none do. */
export function exactDigits(number: number, format: NumberStyle['format']): number {
  const { scaled } = scale(number, format)
  const digits = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
  return digits.find((each) => Number(scaled.toFixed(each)) === scaled) ?? 10
}

/** A number with its unit: `12 ms`, but `12%`, `30°` and `5/s`. */
export function withUnit(number: string, unit: string | undefined): string {
  if (unit === undefined || unit === '') return number
  return number + (/^[%°×/′″]/.test(unit) ? '' : NO_BREAK) + unit
}

const SIGNIFICANT = 3
const NO_BREAK = '\u00a0'
const COMPACT = ['', 'k', 'M', 'B', 'T']
const BYTES = ['B', 'kB', 'MB', 'GB', 'TB', 'PB']

function scale(number: number, format: NumberStyle['format']): { scaled: number; suffix: string } {
  if (format === 'percent') return { scaled: shift(number, 2), suffix: '%' }
  if (format !== 'compact' && format !== 'bytes') return { scaled: number, suffix: '' }
  const names = format === 'bytes' ? BYTES : COMPACT
  const step = Math.min(Math.max(Math.floor(exponent(number) / 3), 0), names.length - 1)
  const name = names[step] ?? ''
  return { scaled: shift(number, -3 * step), suffix: format === 'bytes' ? NO_BREAK + name : name }
}

/** Times a power of ten, without the stray last digits that a multiplication leaves. */
const shift = (number: number, power: number): number =>
  power === 0 ? number : Number((number * 10 ** power).toPrecision(12))

/** The power of ten of a number as it will be written, so that 999.9 counts as 1,000. */
const exponent = (number: number): number =>
  Number(number.toExponential(SIGNIFICANT - 1).split('e')[1])

/** The digits after the point that make three significant ones. */
export const significantDecimals = (number: number): number =>
  Math.max(0, SIGNIFICANT - 1 - exponent(number))

const decimals = (number: number): number =>
  Number.isInteger(number) ? 0 : significantDecimals(number)

function plain(number: number, digits: number | undefined): string {
  const size = Math.abs(number)
  const tooLong = size >= 1e15 || (size < 1e-6 && size > 0 && digits === undefined)
  const written = tooLong ? scientific(size) : size.toFixed(digits ?? decimals(number))
  // What rounds to zero has no sign left to show.
  const minus = number < 0 && /[1-9]/.test(written) ? '−' : ''
  if (tooLong) return minus + written
  const [whole = '', fraction] = written.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return minus + grouped + (fraction === undefined ? '' : `.${fraction}`)
}

function scientific(size: number): string {
  const [mantissa, power = '0'] = size.toExponential(SIGNIFICANT - 1).split('e')
  const raised = [...String(Number(power))].map((sign) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)] ?? '⁻')
  return `${mantissa}×10${raised.join('')}`
}

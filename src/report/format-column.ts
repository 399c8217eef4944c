import type { Numeric, NumberStyle } from './blocks.ts'
import { decimalsOf, significantDecimals } from './format-number.ts'

/**
 * How many digits after the point every number of a column gets, so that the points
 * stand under each other; undefined where one number of digits cannot serve all of them.
 */
export function columnDigits(
  values: readonly Numeric[],
  style: NumberStyle = {},
): number | undefined {
  if (style.digits !== undefined) return style.digits
  if (style.format === 'compact' || style.format === 'bytes') return undefined
  const numbers = values.map(Number).filter(Number.isFinite)
  const sizes = numbers.map(Math.abs).filter((size) => size > 0)
  if (sizes.length === 0) return undefined
  const largest = Math.max(...sizes)
  // 0.042 and 1,200 in one column: shared digits would erase one or pad the other.
  if (largest > 20 * Math.min(...sizes)) return undefined
  const most = Math.max(...numbers.map((number) => decimalsOf(number, style)))
  const share = style.format === 'percent' ? 100 : 1
  const digits = Math.min(most, significantDecimals(largest * share) + 1)
  return digits > 10 ? undefined : digits
}

import type { Numeric, ValueBlock } from './blocks.ts'
import { decimalsOf, formatNumber, withUnit } from './format-number.ts'

/** The number of a value with its unit, as a sentence has it: `0.731`, `12 ms`. */
export const valueText = (block: ValueBlock): string => formatNumber(block.value, block)

/** `0.710 to 0.740, 95% over 8 seeds`; the unit stands once. */
export function intervalText(block: ValueBlock): string | undefined {
  if (block.interval === undefined) return undefined
  const [low, high] = block.interval
  const style = { ...block, digits: sharedDigits(block, [block.value, low, high]) }
  const range = `${formatNumber(low, { ...style, unit: undefined })} to ${formatNumber(high, style)}`
  return block.intervalName === undefined ? range : `${range}, ${block.intervalName}`
}

/** How a value compares with its baseline. */
export interface Comparison {
  verdict: 'better' | 'worse' | 'neither'
  /** Where the number went; the words say it too. */
  sign: '▲' | '▼' | '='
  /** `better by 0.031 than a random split (0.700)`. */
  text: string
}

/** The comparison in words, or undefined for a value without a baseline. */
export function comparison(block: ValueBlock): Comparison | undefined {
  if (block.baseline === undefined) return undefined
  const { name, value } = block.baseline
  const digits = sharedDigits(block, [block.value, value])
  const standard = `${name} (${formatNumber(value, { ...block, digits })})`
  const difference = Number(block.value) - Number(value)
  if (Number.isNaN(difference)) {
    return { verdict: 'neither', sign: '=', text: `not comparable with ${standard}` }
  }
  const amount = differenceText(Math.abs(difference), block, digits)
  // Equal as far as it is written: a difference that no reader can see is none.
  if (amount === differenceText(0, block, digits)) {
    return { verdict: 'neither', sign: '=', text: `no different from ${standard}` }
  }
  const sign = difference > 0 ? '▲' : '▼'
  const moved = difference > 0 ? 'higher' : 'lower'
  const verdict =
    block.better === undefined ? 'neither' : block.better === moved ? 'better' : 'worse'
  const word = verdict === 'neither' ? moved : verdict
  const text = `${word} by ${amount} than ${standard}`
  if (!isInside(value, block.interval)) return { verdict, sign, text }
  return { verdict: 'neither', sign, text: `${text}, which lies within the interval` }
}

/** A difference of two shares is counted in percentage points, not in percent. */
function differenceText(amount: number, style: ValueBlock, digits: number | undefined): string {
  if (style.format !== 'percent') return formatNumber(amount, { ...style, digits })
  return withUnit(formatNumber(amount * 100, { digits }), 'percentage points')
}

/** Digits enough for every one of the numbers, so that 0.7 beside 0.731 is written 0.700. */
function sharedDigits(block: ValueBlock, values: Numeric[]): number | undefined {
  if (block.format === 'compact' || block.format === 'bytes') return block.digits
  const digits = Math.max(...values.map((value) => decimalsOf(value, block)))
  return digits > 10 ? undefined : digits
}

function isInside(value: Numeric, interval: ValueBlock['interval']): boolean {
  if (interval === undefined) return false
  return Number(interval[0]) <= Number(value) && Number(value) <= Number(interval[1])
}

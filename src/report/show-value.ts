import { describe, number, optional, optionalText, record, refuse, text } from './arguments.ts'
import type { Direction, NumberStyle, ValueBlock } from './blocks.ts'
import { toNumeric } from './numeric.ts'
import { DIRECTIONS, FORMATS } from './vocabulary.ts'

export interface ValueOptions extends NumberStyle {
  /** Which direction is better; with a baseline, the report says "better" or "worse". */
  better?: Direction
  /** Lowest and highest, in the value's own unit. */
  interval?: [number, number]
  /** What the interval is, such as "95% over 8 seeds". */
  intervalName?: string
  /** What to compare with: a number, or a number with a name. */
  baseline?: number | { name: string; value: number }
}

/** How a number is to be written, out of the options of a call. */
export function numberStyle(name: string, style: NumberStyle): NumberStyle {
  const { digits } = style
  if (digits !== undefined && !(Number.isInteger(digits) && digits >= 0 && digits <= 10)) {
    throw new TypeError(
      `${name}.digits is ${describe(digits)}; expected a whole number from 0 to 10`,
    )
  }
  return {
    unit: optionalText(`${name}.unit`, style.unit),
    format: optional(`${name}.format`, style.format, FORMATS),
    digits,
  }
}

/** Which way is better, or undefined. */
export const direction = (name: string, value: unknown): Direction | undefined =>
  optional(name, value, DIRECTIONS)

function interval(value: unknown): ValueBlock['interval'] {
  if (value === undefined) return undefined
  if (!Array.isArray(value) || value.length !== 2) {
    return refuse('interval', value, '[lowest, highest]')
  }
  const low = number('interval[0]', value[0])
  const high = number('interval[1]', value[1])
  if (low > high) throw new TypeError(`interval is [${low}, ${high}]; expected the lowest first`)
  return [toNumeric(low), toNumeric(high)]
}

function baseline(value: ValueOptions['baseline']): ValueBlock['baseline'] {
  if (value === undefined) return undefined
  if (typeof value === 'number') return { name: 'baseline', value: toNumeric(value) }
  const named = record('baseline', value)
  return {
    name: text('baseline.name', named.name),
    value: toNumeric(number('baseline.value', named.value)),
  }
}

/** The block that `show.value` emits. */
export function valueBlock(name: string, value: number, options: ValueOptions = {}): ValueBlock {
  record('options', options)
  return compact({
    type: 'value',
    name: text('name', name),
    value: toNumeric(number('value', value)),
    ...numberStyle('options', options),
    better: direction('better', options.better),
    interval: interval(options.interval),
    intervalName: optionalText('intervalName', options.intervalName),
    baseline: baseline(options.baseline),
  })
}

/** Without the keys that are undefined, so that a block equals its JSON. */
export function compact<Shape extends object>(shape: Shape): Shape {
  return Object.fromEntries(
    Object.entries(shape).filter(([, value]) => value !== undefined),
  ) as Shape
}

import { describe, number, optional, optionalText, record, text } from './arguments.ts'
import type { Direction, NumberFormat, NumberStyle, ValueBlock } from './blocks.ts'
import { toNumeric } from './numeric.ts'

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

const FORMATS: readonly NumberFormat[] = ['number', 'percent', 'compact', 'bytes']

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

export const direction = (name: string, value: unknown): Direction | undefined =>
  optional(name, value, ['higher', 'lower'])

function interval(value: unknown): ValueBlock['interval'] {
  if (value === undefined) return undefined
  if (!Array.isArray(value) || value.length !== 2) {
    throw new TypeError(`interval is ${describe(value)}; expected [lowest, highest]`)
  }
  return [toNumeric(number('interval[0]', value[0])), toNumeric(number('interval[1]', value[1]))]
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

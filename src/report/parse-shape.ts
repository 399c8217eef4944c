import { LIMITS } from './limits.ts'
import { count, finite, list, optional, record, refuse, text } from './arguments.ts'

/**
 * Checks for data that a stranger's program made. Each takes a value and the name it has
 * in error messages, and returns the value rebuilt out of its own properties, or throws.
 */
export type Check<Shape> = (value: unknown, name: string) => Shape

export const aText: Check<string> = (value, name) => text(name, value)
export const aFinite: Check<number> = (value, name) => finite(name, value)
export const aCount: Check<number> = (value, name) => count(name, value)

export const aBoolean: Check<boolean> = (value, name) =>
  typeof value === 'boolean' ? value : refuse(name, value, 'true or false')

export const aFlag: Check<true> = (value, name) =>
  value === true ? value : refuse(name, value, 'true')

/** A whole number within bounds. */
export function aWhole(low: number, high: number): Check<number> {
  return (value, name) =>
    Number.isInteger(value) && (value as number) >= low && (value as number) <= high
      ? (value as number)
      : refuse(name, value, `a whole number from ${low} to ${high}`)
}

export function oneOf<Word extends string>(words: readonly Word[]): Check<Word> {
  return (value, name) =>
    optional(name, value, words) ?? refuse(name, value, `one of ${words.join(', ')}`)
}

export function maybe<Shape>(check: Check<Shape>): Check<Shape | undefined> {
  return (value, name) => (value === undefined ? undefined : check(value, name))
}

export function listOf<Shape>(check: Check<Shape>, most: number = LIMITS.blocks): Check<Shape[]> {
  return (value, name) =>
    list(name, value, most).map((item, index) => check(item, `${name}[${index}]`))
}

/** An array of exactly two. */
export function pairOf<Shape>(check: Check<Shape>): Check<[Shape, Shape]> {
  return (value, name) => {
    const [low, high, ...more] = listOf(check, 2)(value, name)
    if (low === undefined || high === undefined || more.length > 0) {
      return refuse(name, value, 'an array of 2')
    }
    return [low, high]
  }
}

/**
 * An object with these properties and no others. Inherited ones do not count, and those
 * that come out undefined are left away.
 */
export function shapeOf<Shape extends object>(fields: {
  [Key in keyof Shape]-?: Check<Shape[Key]>
}): Check<Shape> {
  const checks = Object.entries(fields) as [string, Check<unknown>][]
  return (value, name) => {
    const given = record(name, value)
    const stray = Object.keys(given).find((key) => !Object.hasOwn(fields, key))
    if (stray !== undefined) throw new TypeError(`${name}.${stray} is not part of a report`)
    const rebuilt = checks.flatMap(([key, check]) => {
      const checked = check(Object.hasOwn(given, key) ? given[key] : undefined, `${name}.${key}`)
      return checked === undefined ? [] : [[key, checked] as const]
    })
    return Object.fromEntries(rebuilt) as Shape
  }
}

import { LIMITS } from './limits.ts'

/** Checks of what a program hands to `show`: each returns the argument or throws a TypeError that names it. */

/** A value as an error message names it: short, and never the whole of a large one. */
export function describe(value: unknown): string {
  if (typeof value === 'string') {
    return value.length > 40
      ? `${JSON.stringify(value.slice(0, 40))}… (${value.length} characters)`
      : JSON.stringify(value)
  }
  if (Array.isArray(value)) return `an array of ${value.length}`
  if (typeof value === 'function') return 'a function'
  if (value === null || typeof value !== 'object') return String(value)
  return 'an object'
}

export function refuse(name: string, value: unknown, expected: string): never {
  throw new TypeError(`${name} is ${describe(value)}; expected ${expected}`)
}

export function text(name: string, value: unknown): string {
  if (typeof value !== 'string') return refuse(name, value, 'a string')
  if (value.length > LIMITS.text) {
    return refuse(name, value, `at most ${LIMITS.text} characters`)
  }
  return value
}

export function number(name: string, value: unknown): number {
  return typeof value === 'number' ? value : refuse(name, value, 'a number')
}

/** A number that JSON has digits for. */
export function finite(name: string, value: unknown): number {
  return Number.isFinite(value) ? (value as number) : refuse(name, value, 'a finite number')
}

export function count(name: string, value: unknown): number {
  const given = Number.isFinite(value) ? (value as number) : -1
  return given >= 0 ? given : refuse(name, value, 'a number from 0 up')
}

export function list(name: string, value: unknown, most = Infinity): unknown[] {
  if (!Array.isArray(value)) return refuse(name, value, 'an array')
  if (value.length > most) return refuse(name, value, `at most ${most} entries`)
  return value
}

export function record(name: string, value: unknown): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Record<string, unknown>
  }
  return refuse(name, value, 'an object')
}

/** One of the allowed words, or undefined. */
export function optional<Word extends string>(
  name: string,
  value: unknown,
  allowed: readonly Word[],
): Word | undefined {
  if (value === undefined) return undefined
  const word = allowed.find((candidate) => candidate === value)
  return word ?? refuse(name, value, `one of ${allowed.join(', ')}`)
}

export function optionalText(name: string, value: unknown): string | undefined {
  return value === undefined ? undefined : text(name, value)
}

/** The name of a column. `__proto__` is refused: as a key it means something else to JavaScript. */
export function columnName(name: string, value: unknown): string {
  const column = text(name, value)
  return column === '__proto__' ? refuse(name, value, 'another name') : column
}

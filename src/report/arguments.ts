/** Checks of what a program hands to `show`: each returns the argument or throws a TypeError that names it. */

export function describe(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 40))
  if (Array.isArray(value)) return `an array of ${value.length}`
  if (value === null || typeof value !== 'object') return String(value)
  return 'an object'
}

function refuse(name: string, value: unknown, expected: string): never {
  throw new TypeError(`${name} is ${describe(value)}; expected ${expected}`)
}

export function text(name: string, value: unknown): string {
  return typeof value === 'string' ? value : refuse(name, value, 'a string')
}

export function number(name: string, value: unknown): number {
  return typeof value === 'number' ? value : refuse(name, value, 'a number')
}

export function count(name: string, value: unknown): number {
  if (typeof value === 'number' && value >= 0 && Number.isFinite(value)) return value
  return refuse(name, value, 'a number from 0 up')
}

export function list(name: string, value: unknown): unknown[] {
  return Array.isArray(value) ? value : refuse(name, value, 'an array')
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

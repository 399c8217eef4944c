import { badArgument } from './bad-argument.ts'

/**
 * Throws unless `value` is one of the listed options.
 *
 * @example
 * oneOf('gain', 'linear', ['exponential', 'linear']) // undefined
 */
export function oneOf(name: string, value: unknown, options: readonly string[]): void {
  if (typeof value === 'string' && options.includes(value)) return
  const listed = options.map((option) => `'${option}'`).join(' or ')
  throw badArgument(name, value, listed, 'string')
}

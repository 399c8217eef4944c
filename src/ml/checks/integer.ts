import { badArgument } from './bad-argument.ts'

/**
 * Throws unless `value` is a safe integer.
 *
 * @example
 * integer('seed', 7) // undefined
 */
export function integer(name: string, value: number): void {
  if (!Number.isSafeInteger(value)) throw badArgument(name, value, 'an integer')
}

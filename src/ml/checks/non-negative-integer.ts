import { badArgument } from './bad-argument.ts'

/**
 * Throws unless `value` is an integer of at least 0.
 *
 * @example
 * nonNegativeInteger('count', 0) // undefined
 */
export function nonNegativeInteger(name: string, value: number): void {
  if (!(Number.isSafeInteger(value) && value >= 0))
    throw badArgument(name, value, 'an integer of at least 0')
}

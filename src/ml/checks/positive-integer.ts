import { badArgument } from './bad-argument.ts'

/**
 * Throws unless `value` is an integer of at least 1.
 *
 * @example
 * positiveInteger('k', 10) // undefined
 */
export function positiveInteger(name: string, value: number): void {
  if (!(Number.isSafeInteger(value) && value >= 1))
    throw badArgument(name, value, 'an integer of at least 1')
}

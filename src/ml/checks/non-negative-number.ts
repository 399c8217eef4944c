import { badArgument } from './bad-argument.ts'

/**
 * Throws unless `value` is a finite number of at least 0.
 *
 * @example
 * nonNegativeNumber('gap', 0) // undefined
 */
export function nonNegativeNumber(name: string, value: number): void {
  if (!(Number.isFinite(value) && value >= 0))
    throw badArgument(name, value, 'a number of at least 0')
}

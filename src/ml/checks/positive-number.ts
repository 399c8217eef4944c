import { badArgument } from './bad-argument.ts'

/**
 * Throws unless `value` is a finite number above 0.
 *
 * @example
 * positiveNumber('rate', 0.5) // undefined
 */
export function positiveNumber(name: string, value: number): void {
  if (!(Number.isFinite(value) && value > 0)) throw badArgument(name, value, 'a number above 0')
}

import { badArgument } from './bad-argument.ts'

/**
 * Throws unless `value` is a finite number.
 *
 * @example
 * finiteNumber('mean', 0.5) // undefined
 */
export function finiteNumber(name: string, value: number): void {
  if (!Number.isFinite(value)) throw badArgument(name, value, 'a finite number')
}

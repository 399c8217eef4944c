import { badArgument } from './bad-argument.ts'

/**
 * Throws unless `value` lies strictly between 0 and 1, as a share that leaves something on both sides.
 *
 * @example
 * openShare('testShare', 0.2) // undefined
 */
export function openShare(name: string, value: number): void {
  if (!(typeof value === 'number' && value > 0 && value < 1))
    throw badArgument(name, value, 'a number above 0 and below 1')
}

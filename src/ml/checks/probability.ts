import { badArgument } from './bad-argument.ts'

/**
 * Throws unless `value` lies in [0, 1].
 *
 * @example
 * probability('keepRate', 0.1) // undefined
 */
export function probability(name: string, value: number): void {
  if (!(typeof value === 'number' && value >= 0 && value <= 1))
    throw badArgument(name, value, 'a probability between 0 and 1')
}

import { arrayLike } from './array-like.ts'
import { badArgument } from './bad-argument.ts'

/**
 * Throws unless every element is 0 or 1.
 *
 * @example
 * binaryLabels('labels', [0, 1, 1]) // undefined
 */
export function binaryLabels(name: string, values: ArrayLike<number>): void {
  arrayLike(name, values)
  for (let index = 0; index < values.length; index++) {
    const value = values[index]!
    if (!(value === 0 || value === 1)) throw badArgument(`${name}[${index}]`, value, '0 or 1')
  }
}

import { arrayLike } from './array-like.ts'
import { badArgument } from './bad-argument.ts'

/**
 * Throws unless every element is a finite number of at least 0.
 *
 * @example
 * nonNegativeNumbers('relevances', [3, 0, 1]) // undefined
 */
export function nonNegativeNumbers(name: string, values: ArrayLike<number>): void {
  arrayLike(name, values)
  for (let index = 0; index < values.length; index++) {
    const value = values[index]!
    if (!(Number.isFinite(value) && value >= 0))
      throw badArgument(`${name}[${index}]`, value, 'a number of at least 0')
  }
}

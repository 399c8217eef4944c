import { arrayLike } from './array-like.ts'
import { badArgument } from './bad-argument.ts'

/**
 * Throws unless every element is a finite number.
 *
 * @example
 * finiteNumbers('scores', [0.2, -3]) // undefined
 */
export function finiteNumbers(name: string, values: ArrayLike<number>): void {
  arrayLike(name, values)
  for (let index = 0; index < values.length; index++) {
    const value = values[index]!
    if (!Number.isFinite(value)) throw badArgument(`${name}[${index}]`, value, 'a finite number')
  }
}

import { arrayLike } from './array-like.ts'
import { badArgument } from './bad-argument.ts'

/**
 * Throws unless every element lies in [0, 1].
 *
 * @example
 * probabilities('probabilities', [0, 0.5, 1]) // undefined
 */
export function probabilities(name: string, values: ArrayLike<number>): void {
  arrayLike(name, values)
  for (let index = 0; index < values.length; index++) {
    const value = values[index]!
    if (!(typeof value === 'number' && value >= 0 && value <= 1))
      throw badArgument(`${name}[${index}]`, value, 'a probability between 0 and 1')
  }
}

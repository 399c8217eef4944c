import { arrayLike } from './array-like.ts'

/**
 * Throws a `RangeError` when `values` has no elements.
 *
 * @example
 * notEmpty('scores', [0.5]) // undefined
 */
export function notEmpty(name: string, values: ArrayLike<unknown>): void {
  arrayLike(name, values)
  if (values.length === 0) throw new RangeError(`${name} is empty; expected at least one element`)
}

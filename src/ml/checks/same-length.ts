import { arrayLike } from './array-like.ts'

/**
 * Throws a `RangeError` unless both arrays have the same number of elements.
 *
 * @example
 * sameLength('labels', [0, 1], 'scores', [0.2, 0.9]) // undefined
 */
export function sameLength(
  firstName: string,
  first: ArrayLike<unknown>,
  secondName: string,
  second: ArrayLike<unknown>,
): void {
  arrayLike(firstName, first)
  arrayLike(secondName, second)
  if (first.length !== second.length) {
    throw new RangeError(
      `${firstName} and ${secondName} differ in length: ${first.length} and ${second.length}`,
    )
  }
}

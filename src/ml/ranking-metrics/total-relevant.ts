import { nonNegativeInteger } from '../checks/non-negative-integer.ts'

/**
 * The number of relevant documents to divide by: the given one, or those found in the list.
 *
 * Throws when the given number is not an integer of at least 0, or smaller than the number found.
 */
export function resolveTotalRelevant(given: number | undefined, found: number): number {
  if (given === undefined) return found
  nonNegativeInteger('totalRelevant', given)
  if (given < found) {
    throw new RangeError(
      `totalRelevant is ${given}; expected at least ${found}, the relevant documents in the list`,
    )
  }
  return given
}

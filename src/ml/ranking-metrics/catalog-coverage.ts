import { arrayLike } from '../checks/array-like.ts'
import { positiveInteger } from '../checks/positive-integer.ts'

/**
 * Share of the catalog that is recommended to anybody.
 *
 * coverage = (number of distinct items in all lists) / catalogSize
 *
 * 0 when there are no lists, or only empty ones.
 *
 * Throws when `catalogSize` is not an integer of at least 1, or smaller than the number of distinct
 * items in the lists.
 *
 * @param recommendations one list of items (numbers or strings) for each user
 * @param catalogSize how many items there are to recommend
 *
 * @example
 * catalogCoverage([['a', 'b'], ['a', 'c']], 10) // 0.3
 */
export function catalogCoverage(
  recommendations: ArrayLike<ArrayLike<number | string>>,
  catalogSize: number,
): number {
  arrayLike('recommendations', recommendations)
  positiveInteger('catalogSize', catalogSize)
  const items = new Set<number | string>()
  for (let user = 0; user < recommendations.length; user++) {
    const list = recommendations[user]!
    arrayLike(`recommendations[${user}]`, list)
    for (let place = 0; place < list.length; place++) items.add(list[place]!)
  }
  if (items.size > catalogSize) {
    throw new RangeError(
      `catalogSize is ${catalogSize}; expected at least ${items.size}, the distinct items in the lists`,
    )
  }
  return items.size / catalogSize
}

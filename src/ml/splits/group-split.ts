import { arrayLike } from '../checks/array-like.ts'
import { createRandom } from '../random/create-random.ts'
import { splitBy } from './split-by.ts'
import type { Split } from './split.ts'
import { testCount } from './test-count.ts'

/**
 * Puts a random share of the groups (users, queries, listings) on the test side, each with all its
 * rows, so that no group is on both sides.
 *
 * `testShare` counts groups, each with the same chance; where groups differ in size, the share of
 * rows differs from it.
 *
 * Throws when there are fewer than two groups, or `testShare` is not strictly between 0 and 1.
 *
 * @param groups the group of each row, as a number or a string
 * @param options.testShare share of the groups on the test side, by default 0.2
 * @param options.seed integer; equal seeds give equal splits, by default 0
 *
 * @example
 * groupSplit(['ann', 'bob', 'ann', 'cy'], { testShare: 0.3, seed: 1 }) // { train: [0, 1, 2], test: [3] }
 */
export function groupSplit(
  groups: ArrayLike<number | string>,
  { testShare = 0.2, seed = 0 }: { testShare?: number; seed?: number } = {},
): Split {
  arrayLike('groups', groups)
  const distinct = [...new Set(Array.from(groups))]
  const count = testCount('groups', distinct.length, testShare)
  const testGroups = new Set(createRandom(seed).shuffle(distinct).slice(0, count))
  return splitBy(groups.length, (row) => testGroups.has(groups[row]!))
}

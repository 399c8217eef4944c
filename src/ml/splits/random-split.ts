import { nonNegativeInteger } from '../checks/non-negative-integer.ts'
import { createRandom } from '../random/create-random.ts'
import { splitBy } from './split-by.ts'
import type { Split } from './split.ts'
import { testCount } from './test-count.ts'

/**
 * Puts a random share of the rows on the test side, every row with the same chance.
 *
 * The test side has `rowCount · testShare` rows, rounded, and at least one; so has the train side.
 * It is right only where rows are independent: rows of one user, or of one moment, land on both
 * sides (see `groupSplit`, `chronologicalSplit` and `findLeakage`).
 *
 * Throws when `rowCount` is below 2 or not an integer, or `testShare` is not strictly between 0 and 1.
 *
 * @param options.testShare share of the rows on the test side, by default 0.2
 * @param options.seed integer; equal seeds give equal splits, by default 0
 *
 * @example
 * randomSplit(5, { testShare: 0.4, seed: 1 }) // { train: [1, 2, 3], test: [0, 4] }
 */
export function randomSplit(
  rowCount: number,
  { testShare = 0.2, seed = 0 }: { testShare?: number; seed?: number } = {},
): Split {
  nonNegativeInteger('rowCount', rowCount)
  const count = testCount('rows', rowCount, testShare)
  const shuffled = createRandom(seed).shuffle(Array.from({ length: rowCount }, (_, row) => row))
  const testRows = new Set(shuffled.slice(0, count))
  return splitBy(rowCount, (row) => testRows.has(row))
}

import { arrayLike } from '../checks/array-like.ts'
import { createRandom } from '../random/create-random.ts'
import { splitBy } from './split-by.ts'
import type { Split } from './split.ts'
import { testCount } from './test-count.ts'

/**
 * Puts a random share of the rows on the test side, the same share of every label, so that a rare
 * label keeps its rate on both sides.
 *
 * The test side has as many rows as with `randomSplit`. Each label first gets its share rounded
 * down; the rows still missing go, one each, to the labels that lost most by the rounding (on equal
 * losses, to the label seen first). A label with a single row is on one side only.
 *
 * Throws when there are fewer than two rows, or `testShare` is not strictly between 0 and 1.
 *
 * @param labels the label (or any other stratum) of each row, as a number or a string
 * @param options.testShare share of the rows on the test side, by default 0.2
 * @param options.seed integer; equal seeds give equal splits, by default 0
 *
 * @example
 * stratifiedSplit([1, 0, 0, 1, 0, 0], { testShare: 0.5, seed: 1 }) // { train: [0, 2, 5], test: [1, 3, 4] }
 */
export function stratifiedSplit(
  labels: ArrayLike<number | string>,
  { testShare = 0.2, seed = 0 }: { testShare?: number; seed?: number } = {},
): Split {
  arrayLike('labels', labels)
  const count = testCount('rows', labels.length, testShare)
  const rowsOfLabel = new Map<number | string, number[]>()
  for (let row = 0; row < labels.length; row++) {
    const rows = rowsOfLabel.get(labels[row]!)
    if (rows) rows.push(row)
    else rowsOfLabel.set(labels[row]!, [row])
  }

  const strata = [...rowsOfLabel.values()]
  const counts = apportion(
    strata.map((rows) => rows.length),
    count,
  )
  const random = createRandom(seed)
  const testRows = new Set<number>()
  strata.forEach((rows, stratum) => {
    for (const row of random.shuffle(rows).slice(0, counts[stratum])) testRows.add(row)
  })
  return splitBy(labels.length, (row) => testRows.has(row))
}

/** Shares `count` out in proportion to `sizes`, in whole numbers, by largest remainders. */
function apportion(sizes: number[], count: number): number[] {
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const exact = sizes.map((size) => (size * count) / total)
  const counts = exact.map(Math.floor)
  const missing = count - counts.reduce((sum, part) => sum + part, 0)
  exact
    .map((part, index) => ({ index, remainder: part - Math.floor(part) }))
    .sort((one, other) => other.remainder - one.remainder || one.index - other.index)
    .slice(0, missing)
    .forEach(({ index }) => counts[index]!++)
  return counts
}

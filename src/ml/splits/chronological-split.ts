import { finiteNumber } from '../checks/finite-number.ts'
import { finiteNumbers } from '../checks/finite-numbers.ts'
import { nonNegativeNumber } from '../checks/non-negative-number.ts'
import type { Split } from './split.ts'
import { testCount } from './test-count.ts'

/** How `chronologicalSplit` finds the moment to cut at: give `testShare` or `cutoff`, not both. */
export interface ChronologicalSplitOptions {
  /** Share of the rows on the test side, by default 0.2. */
  testShare?: number
  /** The test side starts at this time. */
  cutoff?: number
  /** Training rows less than or exactly this long before the cutoff are dropped, by default 0. */
  gap?: number
}

/**
 * Trains on the past and tests on the future: rows before the cutoff train, rows at or after it test.
 *
 * Rows of one time are never on both sides, so with `testShare` the cutoff is the distinct time that
 * brings the test side nearest to `rowCount · testShare` rows (the earlier time, when two are equally
 * near). Rows may come in any order. With a `gap` (the time a label takes to arrive), every test row
 * is later than every training row by more than the gap; rows between are on neither side.
 *
 * Throws when a time is not finite, both or none of the sides could have rows, both `testShare` and
 * `cutoff` are given, or the gap is negative.
 *
 * @param times the time of each row, in any unit
 *
 * @example
 * chronologicalSplit([1, 2, 2, 3, 4], { testShare: 0.4 }) // { train: [0, 1, 2], test: [3, 4] }
 * chronologicalSplit([1, 2, 2, 3, 4], { cutoff: 2 }) // { train: [0], test: [1, 2, 3, 4] }
 * chronologicalSplit([1, 2, 2, 3, 4], { cutoff: 4, gap: 1 }) // { train: [0, 1, 2], test: [4] }
 */
export function chronologicalSplit(
  times: ArrayLike<number>,
  options: ChronologicalSplitOptions = {},
): Split {
  const { testShare = 0.2, cutoff: givenCutoff, gap = 0 } = options
  finiteNumbers('times', times)
  nonNegativeNumber('gap', gap)
  if (givenCutoff !== undefined) {
    finiteNumber('cutoff', givenCutoff)
    if (options.testShare !== undefined) {
      throw new TypeError('both testShare and cutoff are given; expected one of them')
    }
  }

  const cutoff = givenCutoff ?? nearestCutoff(times, testShare)
  const split: Split = { train: [], test: [] }
  for (let row = 0; row < times.length; row++) {
    if (times[row]! >= cutoff) split.test.push(row)
    else if (times[row]! < cutoff - gap) split.train.push(row)
  }
  if (split.train.length === 0 || split.test.length === 0) {
    throw new RangeError(
      `cutoff ${cutoff} with gap ${gap} leaves ${split.train.length} training rows and ` +
        `${split.test.length} test rows; expected at least one of each`,
    )
  }
  return split
}

/** The distinct time, other than the first, from which on the number of rows is nearest to the share. */
function nearestCutoff(times: ArrayLike<number>, testShare: number): number {
  const wanted = times.length - testCount('rows', times.length, testShare)
  const sorted = Float64Array.from(times).sort()
  let earlier = wanted
  while (earlier > 0 && sorted[earlier - 1] === sorted[earlier]) earlier--
  let later = wanted
  while (later < sorted.length && (later === 0 || sorted[later - 1] === sorted[later])) later++

  if (earlier === 0 && later === sorted.length) {
    throw new RangeError(`times are all ${sorted[0]}; expected at least two distinct times`)
  }
  if (earlier === 0) return sorted[later]!
  if (later === sorted.length) return sorted[earlier]!
  return wanted - earlier <= later - wanted ? sorted[earlier]! : sorted[later]!
}

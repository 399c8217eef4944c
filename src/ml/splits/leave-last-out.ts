import { finiteNumbers } from '../checks/finite-numbers.ts'
import { positiveInteger } from '../checks/positive-integer.ts'
import { sameLength } from '../checks/same-length.ts'
import type { Split } from './split.ts'

/**
 * Puts the last `count` rows of every group (usually a user) on the test side and its earlier rows on
 * the train side: the usual split for next-item recommendation.
 *
 * Among rows of one time the one that comes later in the arrays is the later. A group with no more
 * than `count` rows trains only, since nothing of it would be left to learn from. Each group has a
 * cutoff of its own, so one user's test row may be older than another's training rows: the model
 * sees the future of the catalog (`findLeakage` with `times` shows it).
 *
 * Throws when the arrays differ in length, a time is not finite, or `count` is not an integer of at
 * least 1.
 *
 * @param groups the group of each row, as a number or a string
 * @param times the time of each row, in any unit
 * @param options.count rows of each group on the test side, by default 1
 *
 * @example
 * leaveLastOut(['ann', 'ann', 'bob', 'ann'], [3, 1, 5, 2]) // { train: [1, 2, 3], test: [0] }
 */
export function leaveLastOut(
  groups: ArrayLike<number | string>,
  times: ArrayLike<number>,
  { count = 1 }: { count?: number } = {},
): Split {
  sameLength('groups', groups, 'times', times)
  finiteNumbers('times', times)
  positiveInteger('count', count)

  const rowsOfGroup = new Map<number | string, number[]>()
  for (let row = 0; row < groups.length; row++) {
    const rows = rowsOfGroup.get(groups[row]!)
    if (rows) rows.push(row)
    else rowsOfGroup.set(groups[row]!, [row])
  }

  const split: Split = { train: [], test: [] }
  for (const rows of rowsOfGroup.values()) {
    rows.sort((one, other) => times[one]! - times[other]! || one - other)
    const historyLength = rows.length > count ? rows.length - count : rows.length
    for (const row of rows.slice(0, historyLength)) split.train.push(row)
    for (const row of rows.slice(historyLength)) split.test.push(row)
  }
  split.train.sort((one, other) => one - other)
  split.test.sort((one, other) => one - other)
  return split
}

import { arrayLike } from '../checks/array-like.ts'
import { badArgument } from '../checks/bad-argument.ts'
import { finiteNumbers } from '../checks/finite-numbers.ts'
import type { Split } from './split.ts'

/** What may tie two rows together; each array has one element a row of the data. */
export interface LeakageColumns {
  /** A key equal for rows that are copies of each other; without it, the row number. */
  rows?: ArrayLike<number | string>
  /** The group of each row: user, query, listing. */
  groups?: ArrayLike<number | string>
  /** The time of each row. */
  times?: ArrayLike<number>
}

/** What is on both sides of a split; all empty and `found` false when nothing is. */
export interface Leakage {
  /** Whether anything is on both sides. */
  found: boolean
  /** Rows (or their keys) on both sides, in the order of the test side, each once. */
  rows: (number | string)[]
  /** Groups on both sides, in the order of the test side, each once. */
  groups: (number | string)[]
  /** Distinct times of test rows that are not later than every training row, ascending. */
  times: number[]
}

/**
 * Says what is on both sides of a split: rows, groups, or times.
 *
 * Times overlap wherever a test row is not later than every training row, for then the model has
 * been trained on its future. Only the columns that are given are examined; rows always are, by
 * their number.
 *
 * Throws when a row number of the split has no element in one of the columns, or a time is not finite.
 *
 * @example
 * const split = { train: [0, 1, 3], test: [2] }
 * findLeakage(split, { groups: ['ann', 'bob', 'bob', 'cy'], times: [1, 2, 3, 4] })
 * // { found: true, rows: [], groups: ['bob'], times: [3] }
 */
export function findLeakage(
  { train, test }: { train: ArrayLike<number>; test: ArrayLike<number> },
  { rows, groups, times }: LeakageColumns = {},
): Leakage {
  arrayLike('train', train)
  arrayLike('test', test)
  const columns = Object.entries({ rows, groups, times })
  for (const [name, column] of columns) {
    if (column === undefined) continue
    arrayLike(name, column)
    requireRows('train', train, name, column)
    requireRows('test', test, name, column)
  }
  if (times) finiteNumbers('times', times)

  const leakage = {
    rows: shared(train, test, (row) => (rows ? rows[row]! : row)),
    groups: groups ? shared(train, test, (row) => groups[row]!) : [],
    times: times ? timesNotAfter(train, test, times) : [],
  }
  const found = leakage.rows.length + leakage.groups.length + leakage.times.length > 0
  return { found, ...leakage }
}

function requireRows(
  side: keyof Split,
  rowNumbers: ArrayLike<number>,
  columnName: string,
  column: ArrayLike<unknown>,
): void {
  for (let index = 0; index < rowNumbers.length; index++) {
    const row = rowNumbers[index]!
    if (!Number.isInteger(row) || row < 0 || row >= column.length) {
      throw badArgument(
        `${side}[${index}]`,
        row,
        `a row number below ${column.length}, the length of ${columnName}`,
      )
    }
  }
}

function shared<Key>(
  train: ArrayLike<number>,
  test: ArrayLike<number>,
  keyOf: (row: number) => Key,
): Key[] {
  const trainKeys = new Set(Array.from(train, keyOf))
  return [...new Set(Array.from(test, keyOf).filter((key) => trainKeys.has(key)))]
}

function timesNotAfter(
  train: ArrayLike<number>,
  test: ArrayLike<number>,
  times: ArrayLike<number>,
): number[] {
  let lastTrainTime = -Infinity
  for (let index = 0; index < train.length; index++) {
    lastTrainTime = Math.max(lastTrainTime, times[train[index]!]!)
  }
  const early = Array.from(test, (row) => times[row]!).filter((time) => time <= lastTrainTime)
  return [...new Set(early)].sort((one, other) => one - other)
}

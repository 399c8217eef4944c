import { badArgument } from '../checks/bad-argument.ts'
import { finiteNumbers } from '../checks/finite-numbers.ts'
import { nonNegativeNumber } from '../checks/non-negative-number.ts'
import { notEmpty } from '../checks/not-empty.ts'
import { positiveInteger } from '../checks/positive-integer.ts'
import { positiveNumber } from '../checks/positive-number.ts'
import type { Split } from './split.ts'

/** Spans and gap are in the unit of the times. */
export interface RollingOriginOptions {
  /** How many folds, by default 3. */
  folds?: number
  /** How long each test window is; by default all time is shared out evenly to the folds and one window before them. */
  testSpan?: number
  /** How long before a test window its training rows end (the time a label takes to arrive), by default 0. */
  gap?: number
  /** How far back training rows go, counted from where they end; by default to the first row. */
  trainSpan?: number
}

/**
 * Repeats a chronological split with the origin rolling forward: each fold tests on the next window
 * of time and trains on what came before it.
 *
 * The test windows follow each other without overlap, and the last one ends with the last row. Fold f
 * tests on times in (origin_f, origin_f + testSpan] and trains on times in
 * (origin_f - gap - trainSpan, origin_f - gap]; so every test row is later than every training row
 * by more than the gap. Folds come in order of time. Rows may come in any order.
 *
 * Throws when a time is not finite, an option is out of range, or a fold would have an empty side.
 *
 * @param times the time of each row, in any unit
 *
 * @example
 * rollingOriginFolds([1, 2, 3, 4, 5], { folds: 2, testSpan: 1 })
 * // [{ train: [0, 1, 2], test: [3] }, { train: [0, 1, 2, 3], test: [4] }]
 * rollingOriginFolds([1, 2, 3, 4, 5], { folds: 2, testSpan: 1, gap: 1 })
 * // [{ train: [0, 1], test: [3] }, { train: [0, 1, 2], test: [4] }]
 */
export function rollingOriginFolds(
  times: ArrayLike<number>,
  { folds = 3, testSpan: givenSpan, gap = 0, trainSpan = Infinity }: RollingOriginOptions = {},
): Split[] {
  notEmpty('times', times)
  finiteNumbers('times', times)
  positiveInteger('folds', folds)
  nonNegativeNumber('gap', gap)
  if (!(trainSpan > 0)) throw badArgument('trainSpan', trainSpan, 'a number above 0')
  let firstTime = Infinity
  let lastTime = -Infinity
  for (let row = 0; row < times.length; row++) {
    firstTime = Math.min(firstTime, times[row]!)
    lastTime = Math.max(lastTime, times[row]!)
  }
  if (firstTime === lastTime) {
    throw new RangeError(`times are all ${firstTime}; expected at least two distinct times`)
  }
  const testSpan = givenSpan ?? (lastTime - firstTime) / (folds + 1)
  positiveNumber('testSpan', testSpan)

  return Array.from({ length: folds }, (_, fold) => {
    const windowsAfter = folds - fold - 1
    const windowEnd = lastTime - windowsAfter * testSpan
    const origin = lastTime - (windowsAfter + 1) * testSpan
    const trainEnd = origin - gap
    const split: Split = { train: [], test: [] }
    for (let row = 0; row < times.length; row++) {
      const time = times[row]!
      if (time > origin && time <= windowEnd) split.test.push(row)
      else if (time <= trainEnd && time > trainEnd - trainSpan) split.train.push(row)
    }
    if (split.train.length === 0 || split.test.length === 0) {
      throw new RangeError(
        `fold ${fold}, which trains up to ${trainEnd} and tests on (${origin}, ${windowEnd}], has ` +
          `${split.train.length} training rows and ${split.test.length} test rows; ` +
          `expected at least one of each`,
      )
    }
    return split
  })
}

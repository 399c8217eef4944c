import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findLeakage } from './find-leakage.ts'
import { leaveLastOut } from './leave-last-out.ts'

describe('leaveLastOut', () => {
  test('takes the last rows of each group that has more than that', () => {
    const row = fc.record({
      group: fc.integer({ min: 0, max: 5 }),
      time: fc.integer({ min: 0, max: 9 }),
    })
    fc.assert(
      fc.property(fc.array(row), fc.integer({ min: 1, max: 3 }), (rows, count) => {
        const groups = Object.freeze(rows.map(({ group }) => group))
        const times = Object.freeze(rows.map(({ time }) => time))
        const { train, test } = leaveLastOut(groups, times, { count })
        expect(train.length + test.length).toBe(rows.length)
        for (const group of new Set(groups)) {
          const trained = train.filter((row) => groups[row] === group)
          const tested = test.filter((row) => groups[row] === group)
          const size = trained.length + tested.length
          expect(tested).toHaveLength(size > count ? count : 0)
          const firstTested = Math.min(...tested.map((row) => times[row]!))
          for (const row of trained) expect(times[row]!).toBeLessThanOrEqual(firstTested)
        }
      }),
    )
  })

  test('of equal times, the row that comes later in the arrays is the later', () => {
    expect(leaveLastOut([1, 1, 1], [7, 7, 7])).toEqual({ train: [0, 1], test: [2] })
  })

  test('a group with a single row only trains', () => {
    expect(leaveLastOut(['a', 'b', 'b'], [1, 1, 2])).toEqual({ train: [0, 1], test: [2] })
  })

  test('may test on times before the last training time', () => {
    const times = [1, 2, 3, 4]
    const split = leaveLastOut(['a', 'a', 'b', 'b'], times)
    expect(findLeakage(split, { times }).times).toEqual([2])
  })

  test('gives two empty sides for no rows', () => {
    expect(leaveLastOut([], [])).toEqual({ train: [], test: [] })
  })

  test('refuses bad input', () => {
    expect(() => leaveLastOut([1, 2], [1])).toThrow(
      new RangeError('groups and times differ in length: 2 and 1'),
    )
    expect(() => leaveLastOut([1], [Infinity])).toThrow(
      new RangeError('times[0] is Infinity; expected a finite number'),
    )
    expect(() => leaveLastOut([1], [1], { count: 0 })).toThrow(
      new RangeError('count is 0; expected an integer of at least 1'),
    )
  })
})

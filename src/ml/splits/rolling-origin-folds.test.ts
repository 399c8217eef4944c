import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rollingOriginFolds } from './rolling-origin-folds.ts'

const days = Object.freeze([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])

describe('rollingOriginFolds', () => {
  test('rolls the origin forward over windows that end with the last row', () => {
    expect(rollingOriginFolds(days, { folds: 3, testSpan: 2 })).toEqual([
      { train: [0, 1, 2, 3], test: [4, 5] },
      { train: [0, 1, 2, 3, 4, 5], test: [6, 7] },
      { train: [0, 1, 2, 3, 4, 5, 6, 7], test: [8, 9] },
    ])
  })

  test('leaves a gap between the training rows and the window', () => {
    expect(rollingOriginFolds(days, { folds: 2, testSpan: 1, gap: 3 })).toEqual([
      { train: [0, 1, 2, 3, 4], test: [8] },
      { train: [0, 1, 2, 3, 4, 5], test: [9] },
    ])
  })

  test('trains on a sliding window with trainSpan', () => {
    expect(rollingOriginFolds(days, { folds: 2, testSpan: 1, trainSpan: 3 })).toEqual([
      { train: [5, 6, 7], test: [8] },
      { train: [6, 7, 8], test: [9] },
    ])
  })

  test('by default shares time out evenly to the folds and one window before them', () => {
    // 9 days in 4 windows of 2.25: the test windows are (2.25, 4.5], (4.5, 6.75] and (6.75, 9].
    expect(rollingOriginFolds(days).map((fold) => fold.test)).toEqual([
      [3, 4],
      [5, 6],
      [7, 8, 9],
    ])
  })

  test('takes rows in any order', () => {
    expect(rollingOriginFolds([3, 1, 2], { folds: 1, testSpan: 1 })).toEqual([
      { train: [1, 2], test: [0] },
    ])
  })

  test('no test row is within the gap of a training row, and no row is tested twice', () => {
    const time = fc.double({ min: 0, max: 100, noNaN: true })
    const options = fc.record({
      folds: fc.integer({ min: 1, max: 4 }),
      testSpan: fc.double({ min: 5, max: 20, noNaN: true }),
      gap: fc.double({ min: 0, max: 20, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.array(time, { minLength: 100, maxLength: 100 }), options, (times, options) => {
        let folds
        try {
          folds = rollingOriginFolds(times, options)
        } catch {
          return fc.pre(false)
        }
        const tested = folds.flatMap((fold) => fold.test)
        expect(new Set(tested).size).toBe(tested.length)
        for (const { train, test } of folds) {
          const lastTrained = Math.max(...train.map((row) => times[row]!))
          const firstTested = Math.min(...test.map((row) => times[row]!))
          expect(firstTested - lastTrained).toBeGreaterThan(options.gap - 1e-9)
        }
      }),
    )
  })

  test.each([
    [[], {}, 'times is empty; expected at least one element'],
    [[4, 4], {}, 'times are all 4; expected at least two distinct times'],
    [[1, NaN], {}, 'times[1] is NaN; expected a finite number'],
    [days, { folds: 0 }, 'folds is 0; expected an integer of at least 1'],
    [days, { testSpan: 0 }, 'testSpan is 0; expected a number above 0'],
    [days, { gap: -1 }, 'gap is -1; expected a number of at least 0'],
    [days, { trainSpan: 0 }, 'trainSpan is 0; expected a number above 0'],
    [
      days,
      { folds: 5, testSpan: 2 },
      'fold 0, which trains up to -1 and tests on (-1, 1], has 0 training rows and 2 test rows; ' +
        'expected at least one of each',
    ],
  ])('refuses times %j with %j', (times, options, message) => {
    expect(() => rollingOriginFolds(times, options)).toThrow(new RangeError(message))
  })
})

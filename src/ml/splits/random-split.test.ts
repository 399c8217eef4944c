import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomSplit } from './random-split.ts'

describe('randomSplit', () => {
  test('puts every row on exactly one side, ascending', () => {
    const share = fc.double({ min: 0.01, max: 0.99, noNaN: true })
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 200 }),
        share,
        fc.integer(),
        (rowCount, testShare, seed) => {
          const { train, test } = randomSplit(rowCount, { testShare, seed })
          const ascending = (one: number, other: number): number => one - other
          const all = [...train, ...test].sort(ascending)
          expect(all).toEqual(Array.from({ length: rowCount }, (_, row) => row))
          expect(train).toEqual([...train].sort(ascending))
          expect(test).toEqual([...test].sort(ascending))
          expect(Math.abs(test.length - rowCount * testShare)).toBeLessThanOrEqual(1)
          expect(Math.min(train.length, test.length)).toBeGreaterThanOrEqual(1)
        },
      ),
    )
  })

  test('tests on a fifth of the rows by default', () => {
    expect(randomSplit(10).test).toHaveLength(2)
  })

  test('leaves at least one row on either side', () => {
    expect(randomSplit(3, { testShare: 0.01 }).test).toHaveLength(1)
    expect(randomSplit(3, { testShare: 0.99 }).train).toHaveLength(1)
  })

  test('gives the same split for the same seed, another for another', () => {
    expect(randomSplit(100, { seed: 3 })).toEqual(randomSplit(100, { seed: 3 }))
    expect(randomSplit(100, { seed: 3 })).not.toEqual(randomSplit(100, { seed: 4 }))
  })

  test('gives every row the same chance', () => {
    const counts = new Float64Array(10)
    for (let seed = 0; seed < 2000; seed++) {
      for (const row of randomSplit(10, { testShare: 0.3, seed }).test) counts[row]!++
    }
    // Five standard deviations of a binomial count with 2000 trials of chance 0.3.
    for (const count of counts) expect(Math.abs(count - 600)).toBeLessThan(5 * Math.sqrt(420))
  })

  test.each([
    [1, {}, 'cannot split 1 rows; expected at least 2'],
    [2.5, {}, 'rowCount is 2.5; expected an integer of at least 0'],
    [10, { testShare: 0 }, 'testShare is 0; expected a number above 0 and below 1'],
    [10, { testShare: 1 }, 'testShare is 1; expected a number above 0 and below 1'],
    [10, { seed: 0.5 }, 'seed is 0.5; expected an integer'],
  ])('refuses %d rows with %j', (rowCount, options, message) => {
    expect(() => randomSplit(rowCount, options)).toThrow(new RangeError(message))
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findLeakage } from './find-leakage.ts'
import { randomSplit } from './random-split.ts'

describe('findLeakage', () => {
  test('finds nothing between sides that share nothing', () => {
    const columns = { rows: ['x', 'y', 'z'], groups: [1, 1, 2], times: [1, 2, 3] }
    expect(findLeakage({ train: [0, 1], test: [2] }, columns)).toEqual({
      found: false,
      rows: [],
      groups: [],
      times: [],
    })
  })

  test('finds row numbers on both sides, each once', () => {
    expect(findLeakage({ train: [0, 1, 2], test: [2, 3, 2, 0] })).toMatchObject({
      found: true,
      rows: [2, 0],
    })
  })

  test('finds copies of a row by their key', () => {
    const rows = ['red shoe', 'blue hat', 'red shoe']
    expect(findLeakage({ train: [0, 1], test: [2] }, { rows }).rows).toEqual(['red shoe'])
  })

  test('finds groups on both sides', () => {
    const groups = Object.freeze(['ann', 'bob', 'ann', 'cy'])
    const leakage = findLeakage({ train: [0, 3], test: [1, 2] }, { groups })
    expect(leakage).toEqual({ found: true, rows: [], groups: ['ann'], times: [] })
  })

  test('finds test times that are not after all training times: equal or earlier', () => {
    const times = Float64Array.of(5, 1, 5, 2, 6)
    const leakage = findLeakage({ train: [0, 1], test: [2, 3, 4] }, { times })
    expect(leakage).toEqual({ found: true, rows: [], groups: [], times: [2, 5] })
  })

  test('a random split of distinct times leaks unless it happens to be chronological', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 30 }), fc.integer(), (rowCount, seed) => {
        const times = Array.from({ length: rowCount }, (_, row) => row)
        const split = randomSplit(rowCount, { testShare: 0.5, seed })
        const chronological = split.train.at(-1)! < split.test[0]!
        expect(findLeakage(split, { times }).found).toBe(!chronological)
      }),
    )
  })

  test('finds nothing in empty sides', () => {
    expect(findLeakage({ train: [], test: [] }, { times: [] }).found).toBe(false)
  })

  test('refuses row numbers that a column does not have', () => {
    expect(() => findLeakage({ train: [0, 3], test: [1] }, { groups: ['a', 'b', 'c'] })).toThrow(
      new RangeError('train[1] is 3; expected a row number below 3, the length of groups'),
    )
    expect(() => findLeakage({ train: [0], test: [-1] }, { times: [1] })).toThrow(
      new RangeError('test[0] is -1; expected a row number below 1, the length of times'),
    )
  })

  test('refuses times that are not finite', () => {
    expect(() => findLeakage({ train: [0], test: [] }, { times: [NaN] })).toThrow(
      new RangeError('times[0] is NaN; expected a finite number'),
    )
  })

  test('refuses a side that is not an array', () => {
    expect(() => findLeakage({ train: [0] } as never)).toThrow(
      new TypeError('test is undefined; expected an array'),
    )
  })
})

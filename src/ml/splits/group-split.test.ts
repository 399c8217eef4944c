import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findLeakage } from './find-leakage.ts'
import { groupSplit } from './group-split.ts'

describe('groupSplit', () => {
  test('puts no group on both sides and loses no row', () => {
    const groups = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 60 })
    fc.assert(
      fc.property(groups, fc.integer(), (groups, seed) => {
        fc.pre(new Set(groups).size > 1)
        const split = groupSplit(Object.freeze(groups), { testShare: 0.3, seed })
        expect(findLeakage(split, { groups })).toMatchObject({ found: false })
        expect(split.train.length + split.test.length).toBe(groups.length)
      }),
    )
  })

  test('counts the share in groups, not in rows', () => {
    const groups = ['big', 'big', 'big', 'big', 'big', 'big', 'a', 'b', 'c']
    for (let seed = 0; seed < 20; seed++) {
      const { test } = groupSplit(groups, { testShare: 0.5, seed })
      expect(new Set(test.map((row) => groups[row])).size).toBe(2)
    }
  })

  test('gives each group the same chance, whatever its size', () => {
    const groups = Uint8Array.of(0, 0, 0, 0, 0, 1, 2, 3)
    let big = 0
    for (let seed = 0; seed < 2000; seed++) {
      if (groupSplit(groups, { testShare: 0.25, seed }).test.includes(0)) big++
    }
    // Five standard deviations of a binomial count with 2000 trials of chance 1/4.
    expect(Math.abs(big - 500)).toBeLessThan(5 * Math.sqrt(375))
  })

  test('refuses a single group, and a share that leaves a side empty', () => {
    expect(() => groupSplit(['a', 'a'])).toThrow(
      new RangeError('cannot split 1 groups; expected at least 2'),
    )
    expect(() => groupSplit(['a', 'b'], { testShare: 1.5 })).toThrow(
      new RangeError('testShare is 1.5; expected a number above 0 and below 1'),
    )
    expect(() => groupSplit(undefined as never)).toThrow(
      new TypeError('groups is undefined; expected an array'),
    )
  })
})

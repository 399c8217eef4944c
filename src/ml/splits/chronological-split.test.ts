import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chronologicalSplit } from './chronological-split.ts'
import { findLeakage } from './find-leakage.ts'

const times = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 60 })

describe('chronologicalSplit', () => {
  test('tests only on what is later than everything it trains on, and loses no row', () => {
    fc.assert(
      fc.property(times, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (times, testShare) => {
        fc.pre(new Set(times).size > 1)
        const split = chronologicalSplit(Object.freeze(times), { testShare })
        expect(findLeakage(split, { times })).toMatchObject({ found: false, times: [] })
        expect(split.train.length + split.test.length).toBe(times.length)
      }),
    )
  })

  test('no other cutoff brings the test side nearer to its share', () => {
    fc.assert(
      fc.property(times, (times) => {
        fc.pre(new Set(times).size > 1)
        const wanted = Math.min(times.length - 1, Math.max(1, Math.round(times.length * 0.3)))
        const got = chronologicalSplit(times, { testShare: 0.3 }).test.length
        for (const cutoff of new Set(times)) {
          const other = times.filter((time) => time >= cutoff).length
          if (other === times.length) continue
          expect(Math.abs(got - wanted)).toBeLessThanOrEqual(Math.abs(other - wanted))
        }
      }),
    )
  })

  test('drops rows within the gap before the cutoff', () => {
    fc.assert(
      fc.property(times, fc.integer({ min: 0, max: 5 }), (times, gap) => {
        const cutoff = 8
        fc.pre(times.some((time) => time >= cutoff) && times.some((time) => time < cutoff - gap))
        const { train, test } = chronologicalSplit(times, { cutoff, gap })
        expect(train).toEqual([...times.keys()].filter((row) => times[row]! < cutoff - gap))
        expect(test).toEqual([...times.keys()].filter((row) => times[row]! >= cutoff))
      }),
    )
  })

  test('takes rows in any order', () => {
    expect(chronologicalSplit([9, 1, 5, 3, 7], { testShare: 0.4 })).toEqual({
      train: [1, 2, 3],
      test: [0, 4],
    })
  })

  test('the earlier cutoff wins when two are equally near', () => {
    // Two test rows are wanted; the times 2, 2 would be split, so it is either three rows or one.
    expect(chronologicalSplit([1, 2, 2, 3], { testShare: 0.5 }).test).toEqual([1, 2, 3])
  })

  test('takes the nearest possible side when the first or last time is very common', () => {
    expect(chronologicalSplit([1, 1, 1, 1, 2], { testShare: 0.8 }).test).toEqual([4])
    expect(chronologicalSplit([1, 2, 2, 2, 2], { testShare: 0.2 }).test).toEqual([1, 2, 3, 4])
  })

  test.each([
    [[5, 5, 5], {}, 'times are all 5; expected at least two distinct times'],
    [[5], {}, 'cannot split 1 rows; expected at least 2'],
    [[1, NaN], {}, 'times[1] is NaN; expected a finite number'],
    [[1, 2], { gap: -1 }, 'gap is -1; expected a number of at least 0'],
    [
      [1, 2],
      { cutoff: 3 },
      'cutoff 3 with gap 0 leaves 2 training rows and 0 test rows; expected at least one of each',
    ],
    [
      [1, 2],
      { cutoff: 2, gap: 1 },
      'cutoff 2 with gap 1 leaves 0 training rows and 1 test rows; expected at least one of each',
    ],
  ])('refuses times %j with %j', (times, options, message) => {
    expect(() => chronologicalSplit(times, options)).toThrow(new RangeError(message))
  })

  test('refuses a share and a cutoff together', () => {
    expect(() => chronologicalSplit([1, 2], { testShare: 0.5, cutoff: 2 })).toThrow(
      new TypeError('both testShare and cutoff are given; expected one of them'),
    )
  })
})

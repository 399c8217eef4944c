import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectedReciprocalRank } from './expected-reciprocal-rank.ts'
import { reciprocalRank } from './reciprocal-rank.ts'

describe('expectedReciprocalRank', () => {
  test('sums the chance of stopping at each rank over the rank', () => {
    // By hand: grades 3, 2, 4 of 4 satisfy with chance 7/16, 3/16 and 15/16.
    const expected =
      7 / 16 + (1 / 2) * (9 / 16) * (3 / 16) + (1 / 3) * (9 / 16) * (13 / 16) * (15 / 16)
    expect(expectedReciprocalRank(Object.freeze([3, 2, 4]))).toBeCloseTo(expected, 15)
  })

  test('counts the first k places', () => {
    expect(expectedReciprocalRank([3, 2, 4], 1)).toBe(7 / 16)
    expect(expectedReciprocalRank([3, 2, 4], 9)).toBe(expectedReciprocalRank([3, 2, 4]))
  })

  test('tends to the reciprocal rank as a relevant document satisfies surely', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1 }), { maxLength: 20 }), (relevances) => {
        const grades = relevances.map((relevance) => relevance * 40)
        const value = expectedReciprocalRank(grades, undefined, { maximumGrade: 40 })
        expect(value).toBeCloseTo(reciprocalRank(relevances), 9)
      }),
    )
  })

  test('is worth less below a good document', () => {
    const alone = expectedReciprocalRank([0, 3])
    const below = expectedReciprocalRank([4, 3]) - expectedReciprocalRank([4, 0])
    expect(below).toBeCloseTo(alone / 16, 15)
  })

  test('is 0 when nothing is relevant', () => {
    expect(expectedReciprocalRank([])).toBe(0)
    expect(expectedReciprocalRank([0, 0])).toBe(0)
  })

  test('refuses a grade above the scale, also below the cut', () => {
    expect(() => expectedReciprocalRank([1, 5], 1)).toThrow(
      new RangeError('relevances[1] is 5; expected at most maximumGrade, 4'),
    )
    expect(() => expectedReciprocalRank([1], undefined, { maximumGrade: 0 })).toThrow(
      new RangeError('maximumGrade is 0; expected a number above 0'),
    )
    expect(() => expectedReciprocalRank([1], 0)).toThrow(
      new RangeError('k is 0; expected an integer of at least 1'),
    )
  })
})

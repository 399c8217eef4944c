import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dcg } from './dcg.ts'
import { ndcg } from './ndcg.ts'

const relevances = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 20 })
const gain = fc.constantFrom('exponential' as const, 'linear' as const)

// The worked example of Wikipedia's article "Discounted cumulative gain", with linear gain.
const worked = Object.freeze([3, 2, 3, 0, 1, 2])

describe('dcg', () => {
  test('agrees with a worked example: 6.861 with linear gain', () => {
    expect(dcg(worked, 6, { gain: 'linear' })).toBeCloseTo(6.861, 3)
  })

  test('has exponential gain by default: 2^relevance - 1', () => {
    const expected = 7 + 3 / Math.log2(3) + 7 / 2 + 0 + 1 / Math.log2(6) + 3 / Math.log2(7)
    expect(dcg(worked)).toBeCloseTo(expected, 12)
  })

  test('is the same with both gains where relevance is 0 or 1', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1 })), (relevances) => {
        expect(dcg(relevances, undefined, { gain: 'linear' })).toBe(dcg(relevances))
      }),
    )
  })

  test('counts the first k places, and the whole list when it is shorter', () => {
    expect(dcg([1, 1, 1], 1)).toBe(1)
    expect(dcg([1, 1, 1], 10)).toBe(dcg([1, 1, 1]))
  })

  test('is 0 for an empty list', () => {
    expect(dcg([])).toBe(0)
  })

  test.each([
    [[1, -1], 1, {}, 'relevances[1] is -1; expected a number of at least 0'],
    [[1], 0, {}, 'k is 0; expected an integer of at least 1'],
    [[1], 1, { gain: 'log' }, `gain is "log"; expected 'exponential' or 'linear'`],
  ])('refuses %j, %d, %j', (relevances, k, options, message) => {
    expect(() => dcg(relevances, k, options as never)).toThrow(new RangeError(message))
  })
})

describe('ndcg', () => {
  test('agrees with a worked example: 0.785 against an ideal that has one more 3 and 2', () => {
    // The same article: IDCG of 3, 3, 3, 2, 2, 2 is 8.740.
    const ideal = Object.freeze([2, 3, 0, 1, 2, 3, 3, 2])
    expect(ndcg(worked, 6, { gain: 'linear', ideal })).toBeCloseTo(0.785, 3)
  })

  test('is 1 for the ideal order and for no other', () => {
    fc.assert(
      fc.property(relevances, gain, (relevances, gain) => {
        fc.pre(relevances.some((relevance) => relevance > 0))
        const sorted = [...relevances].sort((one, other) => other - one)
        expect(ndcg(sorted, undefined, { gain })).toBe(1)
        const isSorted = relevances.every((relevance, place) => relevance === sorted[place])
        expect(ndcg(relevances, undefined, { gain }) === 1).toBe(isSorted)
      }),
    )
  })

  test('stays in [0, 1] at any k', () => {
    fc.assert(
      fc.property(relevances, fc.integer({ min: 1, max: 25 }), gain, (relevances, k, gain) => {
        const value = ndcg(relevances, k, { gain })
        expect(value >= 0 && value <= 1).toBe(true)
      }),
    )
  })

  test('does not forgive documents that were not returned, given the ideal', () => {
    expect(ndcg([1, 0])).toBe(1)
    expect(ndcg([1, 0], undefined, { ideal: [1, 1] })).toBeCloseTo(1 / (1 + 1 / Math.log2(3)), 12)
  })

  test('is 0 when nothing is relevant', () => {
    expect(ndcg([0, 0])).toBe(0)
    expect(ndcg([])).toBe(0)
    expect(ndcg([0], 5, { ideal: [2] })).toBe(0)
  })

  test('refuses an ideal that is worse than the list', () => {
    expect(() => ndcg([3, 2], undefined, { ideal: [2] })).toThrow(
      /^ideal has DCG 3, below 8\.89\d+ of the list; expected all judged relevances$/,
    )
    expect(() => ndcg([1], undefined, { ideal: [NaN] })).toThrow(
      new RangeError('ideal[0] is NaN; expected a number of at least 0'),
    )
  })
})

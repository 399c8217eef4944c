import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { averagePrecision } from './average-precision.ts'
import { hitRateAtK } from './hit-rate-at-k.ts'
import { precisionAtK } from './precision-at-k.ts'
import { recallAtK } from './recall-at-k.ts'
import { reciprocalRank } from './reciprocal-rank.ts'

const relevances = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 30 })
const depth = fc.integer({ min: 1, max: 40 })

// Five relevant documents in ten places.
const ranked = Object.freeze([1, 0, 1, 0, 0, 1, 0, 0, 1, 1])

describe('precisionAtK', () => {
  test('is the share of relevant documents among the first k', () => {
    expect(precisionAtK(ranked, 1)).toBe(1)
    expect(precisionAtK(ranked, 10)).toBe(0.5)
  })

  test('counts any grade above 0 as relevant', () => {
    expect(precisionAtK([3, 0.5, 0], 3)).toBe(2 / 3)
  })

  test('divides by k even where the list is shorter', () => {
    expect(precisionAtK([1, 1], 4)).toBe(0.5)
    expect(precisionAtK([], 4)).toBe(0)
  })

  test.each([
    [[1], 0, 'k is 0; expected an integer of at least 1'],
    [[1], 1.5, 'k is 1.5; expected an integer of at least 1'],
    [[1], NaN, 'k is NaN; expected an integer of at least 1'],
    [[1, -1], 1, 'relevances[1] is -1; expected a number of at least 0'],
    [[NaN], 1, 'relevances[0] is NaN; expected a number of at least 0'],
  ])('refuses %j with k = %d', (relevances, k, message) => {
    expect(() => precisionAtK(relevances, k)).toThrow(new RangeError(message))
  })
})

describe('recallAtK', () => {
  test('is the share of the relevant documents among the first k', () => {
    expect(recallAtK(ranked, 3)).toBe(2 / 5)
    expect(recallAtK(ranked, 3, 8)).toBe(2 / 8)
  })

  test('times the total is precision times k', () => {
    fc.assert(
      fc.property(relevances, depth, (relevances, k) => {
        const total = relevances.filter((relevance) => relevance > 0).length
        expect(recallAtK(relevances, k) * total).toBeCloseTo(precisionAtK(relevances, k) * k, 9)
      }),
    )
  })

  test('never falls with k, and reaches 1 at the end of the list', () => {
    fc.assert(
      fc.property(relevances, depth, (relevances, k) => {
        expect(recallAtK(relevances, k + 1)).toBeGreaterThanOrEqual(recallAtK(relevances, k))
        const anyRelevant = relevances.some((relevance) => relevance > 0)
        expect(recallAtK(relevances, 30)).toBe(anyRelevant ? 1 : 0)
      }),
    )
  })

  test('is 0 when nothing is relevant', () => {
    expect(recallAtK([0, 0], 1)).toBe(0)
    expect(recallAtK([], 1, 0)).toBe(0)
    expect(recallAtK([0], 1, 3)).toBe(0)
  })

  test('refuses a total below what the list holds', () => {
    expect(() => recallAtK([1, 1, 0, 1], 1, 2)).toThrow(
      new RangeError('totalRelevant is 2; expected at least 3, the relevant documents in the list'),
    )
    expect(() => recallAtK([1], 1, 1.5)).toThrow(
      new RangeError('totalRelevant is 1.5; expected an integer of at least 0'),
    )
  })
})

describe('hitRateAtK', () => {
  test('says whether recall is above 0', () => {
    fc.assert(
      fc.property(relevances, depth, (relevances, k) => {
        expect(hitRateAtK(relevances, k)).toBe(recallAtK(relevances, k) > 0 ? 1 : 0)
      }),
    )
  })

  test('is 0 for an empty list', () => {
    expect(hitRateAtK([], 5)).toBe(0)
  })

  test('refuses a k that is not an integer', () => {
    expect(() => hitRateAtK([1], Infinity)).toThrow(
      new RangeError('k is Infinity; expected an integer of at least 1'),
    )
  })
})

describe('averagePrecision', () => {
  test('averages the precision at each relevant document over all of them', () => {
    // By hand: relevant at ranks 1, 3, 6, 9 and 10.
    const sum = 1 / 1 + 2 / 3 + 3 / 6 + 4 / 9 + 5 / 10
    expect(averagePrecision(ranked)).toBeCloseTo(sum / 5, 15)
    expect(averagePrecision(ranked, 8)).toBeCloseTo(sum / 8, 15)
  })

  test('is 1 exactly when all relevant documents come first', () => {
    fc.assert(
      fc.property(relevances, (relevances) => {
        const total = relevances.filter((relevance) => relevance > 0).length
        fc.pre(total > 0)
        const allFirst = relevances.slice(0, total).every((relevance) => relevance > 0)
        const value = averagePrecision(relevances)
        expect(Math.abs(value - 1) < 1e-12).toBe(allFirst)
      }),
    )
  })

  test('does not fall when a relevant document moves up', () => {
    fc.assert(
      fc.property(relevances, fc.nat(28), (relevances, place) => {
        fc.pre(place + 1 < relevances.length)
        const moved = [...relevances]
        const [upper, lower] = [moved[place]!, moved[place + 1]!]
        fc.pre(upper === 0 && lower > 0)
        moved[place] = lower
        moved[place + 1] = upper
        expect(averagePrecision(moved)).toBeGreaterThan(averagePrecision(relevances))
      }),
    )
  })

  test('is 0 when nothing is relevant', () => {
    expect(averagePrecision([])).toBe(0)
    expect(averagePrecision([0, 0], 3)).toBe(0)
  })

  test('refuses bad input', () => {
    expect(() => averagePrecision([1, 1], 1)).toThrow(
      new RangeError('totalRelevant is 1; expected at least 2, the relevant documents in the list'),
    )
    expect(() => averagePrecision([-1])).toThrow(
      new RangeError('relevances[0] is -1; expected a number of at least 0'),
    )
  })
})

describe('reciprocalRank', () => {
  test('is 1 / rank of the first relevant document', () => {
    expect(reciprocalRank(Object.freeze([0, 2, 1]))).toBe(1 / 2)
    expect(reciprocalRank([1])).toBe(1)
  })

  test('is 0 when nothing is relevant', () => {
    expect(reciprocalRank([0, 0])).toBe(0)
    expect(reciprocalRank([])).toBe(0)
  })

  test('refuses what is not a relevance', () => {
    expect(() => reciprocalRank([NaN])).toThrow(
      new RangeError('relevances[0] is NaN; expected a number of at least 0'),
    )
    expect(() => reciprocalRank('101' as never)).toThrow(
      new TypeError('relevances is "101"; expected an array'),
    )
  })
})

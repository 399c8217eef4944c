import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom } from '../random/create-random.ts'
import { meanInterval } from './mean-interval.ts'

const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), {
  minLength: 2,
  maxLength: 30,
})

describe('meanInterval', () => {
  test('is the mean plus and minus t standard errors', () => {
    // By hand: s = 1, n = 3, and t is 4.302653 in the printed tables for 2 degrees of freedom.
    const margin = 4.302653 / Math.sqrt(3)
    const { mean, low, high } = meanInterval(Object.freeze([4, 5, 6]))
    expect(mean).toBe(5)
    expect(low).toBeCloseTo(5 - margin, 5)
    expect(high).toBeCloseTo(5 + margin, 5)
  })

  test('holds the true mean as often as it says', () => {
    let held = 0
    for (let seed = 0; seed < 1000; seed++) {
      const random = createRandom(seed)
      const { low, high } = meanInterval(Array.from({ length: 5 }, () => random.normal(3, 2)))
      if (low <= 3 && 3 <= high) held++
    }
    expect(held / 1000).toBeGreaterThan(0.93)
    expect(held / 1000).toBeLessThan(0.97)
  })

  test('lies around the mean and moves with the values', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: -1000, max: 1000 }), (values, shift) => {
        const one = meanInterval(values)
        const moved = meanInterval(values.map((value) => value + shift))
        expect(one.low).toBeLessThanOrEqual(one.mean)
        expect(one.high).toBeGreaterThanOrEqual(one.mean)
        expect(moved.high - moved.low).toBeCloseTo(one.high - one.low, 3)
      }),
    )
  })

  test('of equal values is a point, of a single value is infinite', () => {
    expect(meanInterval([2, 2, 2])).toEqual({ mean: 2, low: 2, high: 2 })
    expect(meanInterval([2])).toEqual({ mean: 2, low: -Infinity, high: Infinity })
  })

  test('is wider for more confidence', () => {
    const width = (confidence: number) => {
      const { low, high } = meanInterval([1, 2, 4], { confidence })
      return high - low
    }
    expect(width(0.99)).toBeGreaterThan(width(0.9))
  })

  test.each([
    ['no values', [], {}, 'values'],
    ['NaN', [1, NaN], {}, 'values[1] is NaN'],
    ['a confidence of 1', [1, 2], { confidence: 1 }, 'confidence is 1'],
  ])('%s is an error', (_, values, options, message) => {
    expect(() => meanInterval(values, options)).toThrow(message)
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom } from '../random/create-random.ts'
import { adwin } from './adwin.ts'
import { exponentialHistogram } from './exponential-histogram.ts'

describe('exponentialHistogram', () => {
  test('sums its window up exactly, in logarithmically many buckets', () => {
    const values = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 600 })
    fc.assert(
      fc.property(values, (values) => {
        const histogram = exponentialHistogram()
        for (const value of values) histogram.add(value)
        let start = 0
        for (const { count, sum, squares } of histogram.buckets) {
          const part = values.slice(start, start + count)
          const mean = part.reduce((sum, value) => sum + value, 0) / count
          expect(Number.isInteger(Math.log2(count))).toBe(true)
          expect(sum).toBe(part.reduce((sum, value) => sum + value, 0))
          expect(squares).toBeCloseTo(
            part.reduce((sum, value) => sum + (value - mean) ** 2, 0),
            8,
          )
          start += count
        }
        expect(start).toBe(values.length)
        expect(histogram.buckets.length).toBeLessThanOrEqual(5 * (1 + Math.log2(values.length)))
      }),
    )
  })

  test('drops its oldest bucket', () => {
    const histogram = exponentialHistogram()
    for (let value = 0; value < 6; value++) histogram.add(value)
    // The sixth value of size 1 merges the two oldest.
    expect(histogram.buckets.map(({ sum }) => sum)).toEqual([1, 2, 3, 4, 5])
    histogram.dropOldest()
    expect(histogram.buckets.map(({ sum }) => sum)).toEqual([2, 3, 4, 5])
  })
})

/** Chance of a 1 before and after the change, which comes at 2000 of 3000. */
function stream(seed: number, before: number, after: number): number[] {
  const random = createRandom(seed)
  return Array.from({ length: 3000 }, (_, index) =>
    random.bernoulli(index < 2000 ? before : after) ? 1 : 0,
  )
}

describe('adwin', () => {
  test('finds an abrupt change soon and then knows the new mean', () => {
    for (let seed = 0; seed < 30; seed++) {
      const detector = adwin()
      const alarms = stream(seed, 0.2, 0.5).flatMap((value, index) =>
        detector.update(value) ? [index] : [],
      )
      expect(alarms[0]).toBeGreaterThanOrEqual(2000)
      expect(alarms[0]).toBeLessThan(2150)
      // Five standard errors of the mean of the thousand values since the change.
      expect(Math.abs(detector.mean() - 0.5)).toBeLessThan(0.08)
      expect(detector.size()).toBeLessThan(1200)
    }
  })

  test('keeps the whole window while the mean is steady', () => {
    let streamsWithAlarm = 0
    for (let seed = 0; seed < 100; seed++) {
      const detector = adwin()
      const alarms = stream(seed, 0.3, 0.3).filter((value) => detector.update(value)).length
      if (alarms > 0) streamsWithAlarm++
      else expect(detector.size()).toBe(3000)
    }
    expect(streamsWithAlarm).toBeLessThanOrEqual(3)
  })

  test('finds a slow drift', () => {
    const random = createRandom(1)
    const detector = adwin()
    let alarms = 0
    for (let index = 0; index < 4000; index++) {
      if (detector.update(random.bernoulli(0.1 + (0.8 * index) / 4000) ? 1 : 0)) alarms++
    }
    expect(alarms).toBeGreaterThan(0)
    expect(detector.size()).toBeLessThan(2000)
    expect(detector.mean()).toBeGreaterThan(0.7)
  })

  test('a smaller delta takes longer to raise the alarm', () => {
    const values = stream(1, 0.2, 0.5)
    const firstAlarm = (delta: number): number => {
      const detector = adwin({ delta })
      return values.findIndex((value) => detector.update(value))
    }
    expect(firstAlarm(1e-8)).toBeGreaterThan(firstAlarm(0.01))
  })

  test('has no mean before the first value', () => {
    expect(adwin().mean()).toBe(NaN)
    expect(adwin().size()).toBe(0)
  })

  test('refuses a bad delta or value', () => {
    expect(() => adwin({ delta: 1 })).toThrow(
      new RangeError('delta is 1; expected a number above 0 and below 1'),
    )
    expect(() => adwin().update(Infinity)).toThrow(
      new RangeError('value is Infinity; expected a finite number'),
    )
  })
})

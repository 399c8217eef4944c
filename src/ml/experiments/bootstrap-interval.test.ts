import { describe, expect, test } from 'vitest'
import { rocAuc } from '../classification/roc-auc.ts'
import { createRandom } from '../random/create-random.ts'
import { bootstrapInterval } from './bootstrap-interval.ts'

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

describe('bootstrapInterval', () => {
  test('is close to the normal interval for a mean of many values', () => {
    const random = createRandom(1)
    const values = Array.from({ length: 1000 }, () => random.exponential(1))
    const { estimate, low, high } = bootstrapInterval(values, mean, { resamples: 4000, seed: 2 })
    const deviation = Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)))
    const margin = (1.96 * deviation) / Math.sqrt(1000)
    expect(estimate).toBe(mean(values))
    expect(Math.abs(low - (estimate - margin))).toBeLessThan(0.1 * margin)
    expect(Math.abs(high - (estimate + margin))).toBeLessThan(0.1 * margin)
  })

  test('covers the true mean about as often as it claims', () => {
    let covered = 0
    for (let seed = 0; seed < 400; seed++) {
      const random = createRandom(seed)
      const values = Array.from({ length: 60 }, () => random.normal(5, 2))
      const { low, high } = bootstrapInterval(values, mean, {
        resamples: 200,
        seed,
        confidence: 0.9,
      })
      if (low < 5 && 5 < high) covered++
    }
    // Five standard deviations of a binomial count with chance 0.9.
    expect(Math.abs(covered - 360)).toBeLessThan(30)
  })

  test('resamples rows of any kind, as for an AUC', () => {
    const random = createRandom(3)
    const rows = Array.from({ length: 300 }, () => {
      const label = random.bernoulli(0.4) ? 1 : 0
      return Object.freeze({ label, score: random.normal(label, 1) })
    })
    const auc = (rows: readonly { label: number; score: number }[]): number =>
      rocAuc(
        rows.map(({ label }) => label),
        rows.map(({ score }) => score),
      )
    const { estimate, low, high } = bootstrapInterval(Object.freeze(rows), auc, { resamples: 300 })
    // Normal scores one apart have AUC Φ(1/√2) = 0.760.
    expect(low).toBeLessThan(0.76)
    expect(high).toBeGreaterThan(0.76)
    expect(low < estimate && estimate < high).toBe(true)
    expect(high - low).toBeLessThan(0.15)
  })

  test('is the same for the same seed', () => {
    const values = [3, 1, 4, 1, 5, 9, 2, 6]
    expect(bootstrapInterval(values, mean, { seed: 4 })).toEqual(
      bootstrapInterval(values, mean, { seed: 4 }),
    )
    expect(bootstrapInterval(values, mean, { seed: 4 })).not.toEqual(
      bootstrapInterval(values, mean, { seed: 5 }),
    )
  })

  test('has no width where nothing varies', () => {
    expect(bootstrapInterval([2, 2, 2], mean)).toEqual({ estimate: 2, low: 2, high: 2 })
  })

  test('refuses no units, bad options and a statistic that is not a number', () => {
    expect(() => bootstrapInterval([], mean)).toThrow(
      new RangeError('units is empty; expected at least one element'),
    )
    expect(() => bootstrapInterval([1], mean, { resamples: 0 })).toThrow(
      new RangeError('resamples is 0; expected an integer of at least 1'),
    )
    expect(() => bootstrapInterval([1], mean, { confidence: 1 })).toThrow(
      new RangeError('confidence is 1; expected a number above 0 and below 1'),
    )
    expect(() => bootstrapInterval([1], () => NaN)).toThrow(
      new RangeError('statistic gave NaN in resample 0; expected a number'),
    )
  })
})

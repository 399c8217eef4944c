import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom } from '../random/create-random.ts'
import { kolmogorovLimitPValue } from './kolmogorov-p-value.ts'
import { kolmogorovSmirnov } from './kolmogorov-smirnov.ts'

const sample = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 30 })

describe('kolmogorovSmirnov', () => {
  // SciPy 1.17.1, scipy.stats.ks_2samp, exact p-values.
  test('agrees with SciPy', () => {
    expect(kolmogorovSmirnov([1, 2, 3], [4, 5, 6])).toEqual({
      statistic: 1,
      pValue: expect.closeTo(0.1, 14) as number,
    })
    const first = Object.freeze([0.1, 0.4, 0.7, 1.5, 2.2])
    const second = Object.freeze([0.5, 0.9, 1.1, 1.9, 3, 3.5, 4.1])
    const result = kolmogorovSmirnov(first, second)
    expect(result.statistic).toBeCloseTo(0.45714285714285713, 15)
    expect(result.pValue).toBeCloseTo(0.43434343434343425, 14)
    const even = Array.from({ length: 40 }, (_, index) => (index + 1) / 41)
    const skewed = Array.from({ length: 60 }, (_, index) => ((index + 1) / 61) ** 1.5)
    const larger = kolmogorovSmirnov(even, skewed)
    expect(larger.statistic).toBeCloseTo(1 / 6, 15)
    expect(larger.pValue).toBeCloseTo(0.4841355548719905, 13)
  })

  test('is the largest gap between the two distribution functions, ties or not', () => {
    fc.assert(
      fc.property(sample, sample, (first, second) => {
        const below = (values: number[], value: number): number =>
          values.filter((other) => other <= value).length / values.length
        const gaps = [...first, ...second].map((value) =>
          Math.abs(below(first, value) - below(second, value)),
        )
        expect(kolmogorovSmirnov(first, second).statistic).toBeCloseTo(Math.max(...gaps), 12)
      }),
    )
  })

  test('treats both samples alike, and gives p = 1 to equal ones', () => {
    fc.assert(
      fc.property(sample, sample, (first, second) => {
        const result = kolmogorovSmirnov(first, second)
        const swapped = kolmogorovSmirnov(second, first)
        expect(swapped.statistic).toBe(result.statistic)
        expect(swapped.pValue).toBeCloseTo(result.pValue, 10)
        expect(kolmogorovSmirnov(first, first)).toEqual({ statistic: 0, pValue: 1 })
      }),
    )
  })

  test('has p-values below 0.05 in about a twentieth of equal distributions, no more', () => {
    let alarms = 0
    for (let seed = 0; seed < 500; seed++) {
      const random = createRandom(seed)
      const draw = (): number[] => Array.from({ length: 60 }, () => random.normal())
      if (kolmogorovSmirnov(draw(), draw()).pValue < 0.05) alarms++
    }
    // The exact test is discrete, so its size is somewhat below 0.05; five standard deviations above.
    expect(alarms).toBeGreaterThan(5)
    expect(alarms).toBeLessThan(25 + 5 * Math.sqrt(24))
  })

  test('the limit for large samples continues the exact p-value', () => {
    const random = createRandom(1)
    const draw = (count: number, mean: number): Float64Array =>
      Float64Array.from({ length: count }, () => random.normal(mean, 1))
    // 1000 · 1000 is exact, 1000 · 1001 is the limit.
    const [first, second] = [draw(1000, 0), draw(1001, 0.06)]
    const exact = kolmogorovSmirnov(first, second.subarray(0, 1000))
    const limit = kolmogorovSmirnov(first, second)
    expect(Math.abs(limit.pValue - exact.pValue)).toBeLessThan(0.02)
    expect(kolmogorovSmirnov(draw(3000, 0), draw(3000, 0.3)).pValue).toBeLessThan(1e-9)
  })

  test('refuses empty and infinite samples', () => {
    expect(() => kolmogorovSmirnov([], [1])).toThrow(
      new RangeError('first is empty; expected at least one element'),
    )
    expect(() => kolmogorovSmirnov([1], [Infinity])).toThrow(
      new RangeError('second[0] is Infinity; expected a finite number'),
    )
  })
})

describe('kolmogorovLimitPValue', () => {
  // SciPy 1.17.1, scipy.special.kolmogorov.
  test.each([
    [0.1, 1],
    [0.3, 0.9999906941986655],
    [0.5, 0.9639452436648751],
    [0.9, 0.3927307079406543],
    [1, 0.26999967167735456],
    [1.36, 0.049485876755377876],
    [2, 0.0006709252557796953],
    [4, 2.532833109818835e-14],
  ])('at %d agrees with SciPy', (scaled, expected) => {
    expect(kolmogorovLimitPValue(scaled) / expected).toBeCloseTo(1, 12)
  })

  test('is 1 at 0', () => {
    expect(kolmogorovLimitPValue(0)).toBe(1)
  })
})

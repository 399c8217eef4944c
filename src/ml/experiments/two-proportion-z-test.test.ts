import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom } from '../random/create-random.ts'
import { twoProportionZTest } from './two-proportion-z-test.ts'

const group = fc
  .record({
    trials: fc.integer({ min: 1, max: 1000 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ trials, share }) => ({ successes: Math.round(trials * share), trials }))

describe('twoProportionZTest', () => {
  // The example of statsmodels' proportions_ztest: 5 of 83 against 12 of 99, p = 0.159.
  test('agrees with the statsmodels documentation', () => {
    const control = Object.freeze({ successes: 5, trials: 83 })
    const treatment = Object.freeze({ successes: 12, trials: 99 })
    const result = twoProportionZTest(control, treatment)
    expect(result.difference).toBeCloseTo(12 / 99 - 5 / 83, 15)
    expect(result.pValue).toBeCloseTo(0.159, 3)
  })

  test('has z and interval as by hand', () => {
    const result = twoProportionZTest(
      { successes: 100, trials: 1000 },
      { successes: 130, trials: 1000 },
    )
    expect(result.zScore).toBeCloseTo(0.03 / Math.sqrt(0.115 * 0.885 * 0.002), 12)
    const margin = 1.959963984540054 * Math.sqrt((0.1 * 0.9 + 0.13 * 0.87) / 1000)
    expect(result.interval.low).toBeCloseTo(0.03 - margin, 12)
    expect(result.interval.high).toBeCloseTo(0.03 + margin, 12)
  })

  test('is turned around by swapping the groups', () => {
    fc.assert(
      fc.property(group, group, (one, other) => {
        const result = twoProportionZTest(one, other)
        const swapped = twoProportionZTest(other, one)
        expect(swapped.zScore).toBeCloseTo(-result.zScore, 10)
        expect(swapped.pValue).toBeCloseTo(result.pValue, 10)
        expect(swapped.interval.low).toBeCloseTo(-result.interval.high, 10)
        expect(result.pValue >= 0 && result.pValue <= 1).toBe(true)
      }),
    )
  })

  test('a higher confidence gives a wider interval', () => {
    const width = (confidence: number): number => {
      const groups = [
        { successes: 5, trials: 83 },
        { successes: 12, trials: 99 },
      ] as const
      const { low, high } = twoProportionZTest(...groups, { confidence }).interval
      return high - low
    }
    expect(width(0.99)).toBeGreaterThan(width(0.95))
  })

  test('with equal rates is below 0.05 about one time in twenty, and its interval covers as often', () => {
    const random = createRandom(1)
    let alarms = 0
    let covered = 0
    const draw = (rate: number): { successes: number; trials: number } => {
      let successes = 0
      for (let trial = 0; trial < 400; trial++) if (random.bernoulli(rate)) successes++
      return { successes, trials: 400 }
    }
    for (let repeat = 0; repeat < 1000; repeat++) {
      if (twoProportionZTest(draw(0.3), draw(0.3)).pValue < 0.05) alarms++
      const { low, high } = twoProportionZTest(draw(0.3), draw(0.35)).interval
      if (low < 0.05 && 0.05 < high) covered++
    }
    // Five standard deviations of a binomial count with chance 0.05.
    expect(Math.abs(alarms - 50)).toBeLessThan(35)
    expect(Math.abs(covered - 950)).toBeLessThan(35)
  })

  test('finds no difference where all trials or none succeed', () => {
    expect(twoProportionZTest({ successes: 0, trials: 5 }, { successes: 0, trials: 9 })).toEqual({
      difference: 0,
      zScore: 0,
      pValue: 1,
      interval: { low: 0, high: 0 },
    })
    expect(
      twoProportionZTest({ successes: 5, trials: 5 }, { successes: 9, trials: 9 }).pValue,
    ).toBe(1)
  })

  test.each([
    [{ successes: 6, trials: 5 }, {}, 'control.successes is 6; expected at most control.trials, 5'],
    [{ successes: 0, trials: 0 }, {}, 'control.trials is 0; expected an integer of at least 1'],
    [
      { successes: 0.1, trials: 5 },
      {},
      'control.successes is 0.1; expected an integer of at least 0',
    ],
    [
      { successes: 1, trials: 5 },
      { confidence: 95 },
      'confidence is 95; expected a number above 0 and below 1',
    ],
  ])('refuses %j, %j', (control, options, message) => {
    expect(() => twoProportionZTest(control, { successes: 1, trials: 2 }, options)).toThrow(
      new RangeError(message),
    )
  })
})

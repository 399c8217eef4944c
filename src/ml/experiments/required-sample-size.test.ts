import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom } from '../random/create-random.ts'
import { requiredSampleSize } from './required-sample-size.ts'
import { twoProportionZTest } from './two-proportion-z-test.ts'

describe('requiredSampleSize', () => {
  // R: power.prop.test(p1 = 0.2, p2 = 0.25, power = 0.8) gives n = 1093.739;
  // power.prop.test(p1 = 0.5, p2 = 0.75, power = 0.9), from its help page, gives n = 76.7.
  test("agrees with R's power.prop.test", () => {
    expect(requiredSampleSize({ baselineRate: 0.2, minimumEffect: 0.05 })).toBe(1094)
    expect(requiredSampleSize({ baselineRate: 0.5, minimumEffect: 0.25, power: 0.9 })).toBe(77)
  })

  test('needs 2 (1.96 + 0.84)² σ² / effect² units for a mean', () => {
    // By hand: 2 · (1.959964 + 0.841621)² · 4 = 62.79.
    expect(requiredSampleSize({ standardDeviation: 2, minimumEffect: 1 })).toBe(63)
  })

  test('grows fourfold when the effect halves', () => {
    const size = (minimumEffect: number): number =>
      requiredSampleSize({ standardDeviation: 1, minimumEffect })
    expect(size(0.005) / size(0.01)).toBeCloseTo(4, 3)
  })

  test('needs as many units for a fall as for a rise of a mean, and for rates turned around', () => {
    const effect = fc.double({ min: 0.01, max: 0.2, noNaN: true })
    fc.assert(
      fc.property(fc.double({ min: 0.25, max: 0.75, noNaN: true }), effect, (rate, effect) => {
        const size = (baselineRate: number, minimumEffect: number): number =>
          requiredSampleSize({ baselineRate, minimumEffect })
        // Rounding may tip the last unit.
        expect(Math.abs(size(rate, effect) - size(1 - rate, -effect))).toBeLessThanOrEqual(1)
        expect(requiredSampleSize({ standardDeviation: 1, minimumEffect: -effect })).toBe(
          requiredSampleSize({ standardDeviation: 1, minimumEffect: effect }),
        )
      }),
    )
  })

  test('gives the test the power that was asked for', () => {
    const trials = requiredSampleSize({ baselineRate: 0.3, minimumEffect: 0.1 })
    const random = createRandom(1)
    const draw = (rate: number): { successes: number; trials: number } => {
      let successes = 0
      for (let trial = 0; trial < trials; trial++) if (random.bernoulli(rate)) successes++
      return { successes, trials }
    }
    let found = 0
    for (let repeat = 0; repeat < 1000; repeat++) {
      if (twoProportionZTest(draw(0.3), draw(0.4)).pValue < 0.05) found++
    }
    // Five standard deviations of a binomial count with chance 0.8.
    expect(Math.abs(found - 800)).toBeLessThan(64)
  })

  test.each([
    [{ baselineRate: 0.2, minimumEffect: 0 }, 'minimumEffect is 0; expected a number other than 0'],
    [
      { baselineRate: 0.9, minimumEffect: 0.1 },
      'baselineRate + minimumEffect is 1; expected a number above 0 and below 1',
    ],
    [
      { baselineRate: 0, minimumEffect: 0.1 },
      'baselineRate is 0; expected a number above 0 and below 1',
    ],
    [
      { standardDeviation: 0, minimumEffect: 1 },
      'standardDeviation is 0; expected a number above 0',
    ],
    [
      { standardDeviation: 1, minimumEffect: 1, power: 80 },
      'power is 80; expected a number above 0 and below 1',
    ],
    [
      { standardDeviation: 1, minimumEffect: 1, significance: 0 },
      'significance is 0; expected a number above 0 and below 1',
    ],
  ])('refuses %j', (plan, message) => {
    expect(() => requiredSampleSize(plan)).toThrow(new RangeError(message))
  })

  test('refuses a plan without a rate or a deviation', () => {
    expect(() => requiredSampleSize({ minimumEffect: 1 } as never)).toThrow(
      new TypeError('standardDeviation is undefined; expected a number above 0'),
    )
  })
})

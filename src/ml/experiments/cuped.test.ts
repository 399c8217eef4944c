import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { meanAndVariance } from '../distributions/mean-and-variance.ts'
import { createRandom } from '../random/create-random.ts'
import { cuped } from './cuped.ts'

const units = fc.array(
  fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 })),
  {
    minLength: 2,
    maxLength: 30,
  },
)

describe('cuped', () => {
  test('takes out what the covariate foretells', () => {
    // By hand: means 6 and 2.5; covariance 9, covariate's squares 5, outcomes' squares 18.
    const result = cuped(Object.freeze([3, 5, 8, 8]), Object.freeze([1, 2, 3, 4]))
    expect(result.theta).toBeCloseTo(9 / 5, 14)
    expect(result.varianceReduction).toBeCloseTo((9 * 9) / (5 * 18), 14)
    ;[5.7, 5.9, 7.1, 5.3].forEach((value, unit) => {
      expect(result.adjusted[unit]).toBeCloseTo(value, 14)
    })
  })

  test('keeps the mean and reduces the variance by exactly what it says', () => {
    fc.assert(
      fc.property(units, (units) => {
        const outcomes = units.map(([outcome]) => outcome)
        const result = cuped(
          outcomes,
          units.map(([, covariate]) => covariate),
        )
        const before = meanAndVariance(outcomes)
        const after = meanAndVariance(result.adjusted)
        expect(after.mean).toBeCloseTo(before.mean, 9)
        expect(after.variance).toBeCloseTo(before.variance * (1 - result.varianceReduction), 8)
        expect(result.varianceReduction).toBeGreaterThanOrEqual(0)
        expect(result.varianceReduction).toBeLessThanOrEqual(1 + 1e-12)
      }),
    )
  })

  test('leaves nothing that correlates with the covariate', () => {
    fc.assert(
      fc.property(units, (units) => {
        const covariates = units.map(([, covariate]) => covariate)
        const { adjusted } = cuped(
          units.map(([outcome]) => outcome),
          covariates,
        )
        expect(cuped(adjusted, covariates).theta).toBeCloseTo(0, 9)
      }),
    )
  })

  test('estimates the same effect with less variance', () => {
    const plain: number[] = []
    const adjusted: number[] = []
    for (let seed = 0; seed < 200; seed++) {
      const random = createRandom(seed)
      const covariates = Array.from({ length: 200 }, () => random.normal())
      // The first half is treated, with effect 0.5; the correlation with the past is 0.8.
      const outcomes = covariates.map(
        (past, unit) => 0.8 * past + random.normal(0, 0.6) + (unit < 100 ? 0.5 : 0),
      )
      const effect = (values: ArrayLike<number>): number => {
        const all = Array.from(values)
        return meanAndVariance(all.slice(0, 100)).mean - meanAndVariance(all.slice(100)).mean
      }
      plain.push(effect(outcomes))
      adjusted.push(effect(cuped(outcomes, covariates).adjusted))
    }
    // The variance of the effect falls to nearly 1 - 0.8² = 0.36.
    const ratio = meanAndVariance(adjusted).variance / meanAndVariance(plain).variance
    expect(ratio).toBeGreaterThan(0.25)
    expect(ratio).toBeLessThan(0.5)
    expect(Math.abs(meanAndVariance(adjusted).mean - 0.5)).toBeLessThan(0.03)
  })

  test('adjusts nothing with a constant covariate', () => {
    expect(cuped([1, 2, 4], [7, 7, 7])).toEqual({
      adjusted: Float64Array.of(1, 2, 4),
      theta: 0,
      varianceReduction: 0,
    })
  })

  test('refuses bad input', () => {
    expect(() => cuped([], [])).toThrow(
      new RangeError('outcomes is empty; expected at least one element'),
    )
    expect(() => cuped([1, 2], [1])).toThrow(
      new RangeError('outcomes and covariates differ in length: 2 and 1'),
    )
    expect(() => cuped([1, 2], [1, NaN])).toThrow(
      new RangeError('covariates[1] is NaN; expected a finite number'),
    )
  })
})

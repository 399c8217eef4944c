import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom } from '../random/create-random.ts'
import { populationStabilityIndex } from './population-stability-index.ts'

const values = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 50 })

describe('populationStabilityIndex', () => {
  test('sums (a - e) ln(a / e) over bins cut at quantiles of the expected values', () => {
    // By hand: the edges are 2, 3 and 4 of 1 … 5, so expected shares are 0.4, 0.2, 0.2, 0.2;
    // the actual ones are 0.2, 0.2, 0.2, 0.4.
    const expected = Object.freeze([1, 2, 3, 4, 5])
    const actual = Object.freeze([0, 3, 4, 9, 99])
    expect(populationStabilityIndex(expected, actual, { bins: 4 })).toBeCloseTo(0.4 * Math.LN2, 14)
  })

  test('is 0 for equal samples, in any order, and never negative', () => {
    fc.assert(
      fc.property(values, values, (expected, actual) => {
        expect(populationStabilityIndex(expected, [...expected].reverse())).toBeCloseTo(0, 12)
        expect(populationStabilityIndex(expected, actual)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('does not depend on the unit of the values', () => {
    fc.assert(
      fc.property(values, values, (expected, actual) => {
        const stretch = (values: number[]): number[] => values.map((value) => 8 * value)
        expect(populationStabilityIndex(stretch(expected), stretch(actual))).toBeCloseTo(
          populationStabilityIndex(expected, actual),
          12,
        )
      }),
    )
  })

  test('finds a shift of the mean and not the noise', () => {
    const random = createRandom(1)
    const draw = (mean: number): Float64Array =>
      Float64Array.from({ length: 5000 }, () => random.normal(mean, 1))
    const expected = draw(0)
    expect(populationStabilityIndex(expected, draw(0))).toBeLessThan(0.02)
    // For two normal distributions one σ apart the sum over infinitely fine bins is 1.
    const shifted = populationStabilityIndex(expected, draw(1))
    expect(shifted).toBeGreaterThan(0.8)
    expect(shifted).toBeLessThan(1.05)
  })

  test('takes an empty bin to have the share emptyShare', () => {
    // Edge 1.5: shares 0.5 and 0.5 against 1 and 0.
    const psi = populationStabilityIndex([1, 2], [0, 0], { bins: 2, emptyShare: 0.01 })
    expect(psi).toBeCloseTo(0.5 * Math.log(2) + (0.01 - 0.5) * Math.log(0.01 / 0.5), 14)
  })

  test('makes one edge of edges that coincide', () => {
    // The inner quantiles of ten bins are 0 (seven times), 0.6 and 3.5.
    const expected = [0, 0, 0, 0, 0, 0, 0, 0, 3, 8]
    expect(populationStabilityIndex(expected, expected)).toBe(0)
    expect(populationStabilityIndex([7, 7], [7, 9], { bins: 5 })).toBeGreaterThan(0)
  })

  test.each([
    [[], [1], {}, 'expected is empty; expected at least one element'],
    [[1], [], {}, 'actual is empty; expected at least one element'],
    [[1], [NaN], {}, 'actual[0] is NaN; expected a finite number'],
    [[1], [1], { bins: 0 }, 'bins is 0; expected an integer of at least 1'],
    [[1], [1], { emptyShare: 0 }, 'emptyShare is 0; expected a number above 0 and below 1'],
  ])('refuses %j, %j, %j', (expected, actual, options, message) => {
    expect(() => populationStabilityIndex(expected, actual, options)).toThrow(
      new RangeError(message),
    )
  })
})

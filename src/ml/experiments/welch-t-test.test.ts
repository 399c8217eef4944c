import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { welchTTest } from './welch-t-test.ts'

// Figures from SciPy 1.17.1, scipy.stats.ttest_ind(treatment, control, equal_var=False) and its
// confidence_interval(0.9).
const control = Object.freeze([
  27.5, 21.0, 19.0, 23.6, 17.0, 17.9, 16.9, 20.1, 21.9, 22.6, 23.1, 19.6, 19.0, 21.7, 21.4,
])
const treatment = Object.freeze([
  27.1, 22.0, 20.8, 23.4, 23.4, 23.5, 25.8, 22.0, 24.8, 20.2, 21.9, 22.1, 22.9, 30.5, 27.1,
])

describe('welchTTest', () => {
  test('agrees with SciPy', () => {
    const result = welchTTest(control, treatment, { confidence: 0.9 })
    expect(result.statistic).toBeCloseTo(2.9578154984823897, 12)
    expect(result.degreesOfFreedom).toBeCloseTo(27.996798704729123, 10)
    expect(result.pValue).toBeCloseTo(0.0062340528013145255, 13)
    expect(result.interval.low).toBeCloseTo(1.2802656021113459, 10)
    expect(result.interval.high).toBeCloseTo(4.746401064555324, 10)
  })

  test('agrees with SciPy on small groups of different size', () => {
    const result = welchTTest([1, 2, 3, 4], [3, 4, 6, 7, 8])
    expect(result.statistic).toBeCloseTo(2.7436135193578433, 12)
    expect(result.pValue).toBeCloseTo(0.029977944015932578, 13)
    expect(result.interval.low).toBeCloseTo(0.4049440598053242, 10)
  })

  test('depends neither on the unit nor on the origin of the values', () => {
    const values = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 2, maxLength: 20 })
    fc.assert(
      fc.property(values, values, (one, other) => {
        fc.pre(new Set(one).size > 1 && new Set(other).size > 1)
        const change = (values: number[]): number[] => values.map((value) => 4 * value + 100)
        const result = welchTTest(one, other)
        const changed = welchTTest(change(one), change(other))
        expect(changed.statistic).toBeCloseTo(result.statistic, 9)
        expect(changed.pValue).toBeCloseTo(result.pValue, 9)
        expect(changed.difference).toBeCloseTo(4 * result.difference, 9)
        expect(welchTTest(other, one).pValue).toBeCloseTo(result.pValue, 12)
      }),
    )
  })

  test('one constant group is enough variation with the other', () => {
    // By hand: s²/n is 0 and 1/3, so t = -1 / √(1/3) with the two degrees of freedom of the other.
    const result = welchTTest([3, 3, 3, 3], [1, 2, 3])
    expect(result.statistic).toBeCloseTo(-Math.sqrt(3), 14)
    expect(result.degreesOfFreedom).toBeCloseTo(2, 14)
  })

  test.each([
    [[1], [1, 2], 'control has length 1; expected at least 2 values'],
    [[1, 2], [], 'treatment has length 0; expected at least 2 values'],
    [[1, 1], [2, 2], 'control and treatment are both constant; expected values that vary'],
    [[1, NaN], [1, 2], 'control[1] is NaN; expected a finite number'],
  ])('refuses %j and %j', (control, treatment, message) => {
    expect(() => welchTTest(control, treatment)).toThrow(new RangeError(message))
  })
})

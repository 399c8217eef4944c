import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectedCalibrationError } from './expected-calibration-error.ts'
import { reliabilityCurve } from './reliability-curve.ts'

const labels = Object.freeze([0, 1, 1, 0, 1, 0, 0, 1, 1, 0])
const probabilities = Object.freeze([0.5, 0.6, 0.7, 0.2, 0.9, 0.25, 0.7, 0.65, 0.3, 0.1])

const rows = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 1 }), fc.double({ min: 0, max: 1, noNaN: true })), {
    minLength: 1,
  })
  .map((rows) => ({
    labels: rows.map(([label]) => label),
    probabilities: rows.map(([, probability]) => probability),
  }))

function expectClose(actual: number[], expected: number[]): void {
  expect(actual).toHaveLength(expected.length)
  actual.forEach((value, index) => expect(value).toBeCloseTo(expected[index]!, 8))
}

describe('reliabilityCurve', () => {
  // scikit-learn 1.9.1, calibration_curve(labels, probabilities, n_bins=5).
  test('agrees with scikit-learn on bins of equal width', () => {
    const curve = reliabilityCurve(labels, probabilities, 5)
    expectClose(
      curve.map((bin) => bin.observedRate),
      [0, 0.5, 0.5, 0.66666667, 1],
    )
    expectClose(
      curve.map((bin) => bin.meanProbability),
      [0.15, 0.275, 0.55, 0.68333333, 0.9],
    )
  })

  // scikit-learn 1.9.1, calibration_curve(labels, probabilities, n_bins=4, strategy='quantile').
  test('agrees with scikit-learn on quantile bins', () => {
    const curve = reliabilityCurve(labels, probabilities, 4, { strategy: 'quantile' })
    expectClose(
      curve.map((bin) => bin.observedRate),
      [0, 0.5, 1, 2 / 3],
    )
    expectClose(
      curve.map((bin) => bin.meanProbability),
      [0.18333333, 0.4, 0.625, 0.76666667],
    )
  })

  test('a bin takes its upper edge, the first both', () => {
    const curve = reliabilityCurve([0, 0, 1, 1], [0, 0.1, 0.2, 1], 10)
    expect(curve.map(({ lower, upper, count }) => [lower, upper, count])).toEqual([
      [0, 0.1, 2],
      [0.1, 0.2, 1],
      [0.9, 1, 1],
    ])
  })

  test('every row is in one bin, whose edges enclose the mean', () => {
    const strategy = fc.constantFrom('uniform' as const, 'quantile' as const)
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 12 }), strategy, (rows, bins, strategy) => {
        const curve = reliabilityCurve(rows.labels, rows.probabilities, bins, { strategy })
        expect(curve.reduce((sum, bin) => sum + bin.count, 0)).toBe(rows.labels.length)
        for (const bin of curve) {
          expect(bin.meanProbability).toBeGreaterThanOrEqual(bin.lower - 1e-12)
          expect(bin.meanProbability).toBeLessThanOrEqual(bin.upper + 1e-12)
        }
      }),
    )
  })

  test('has ten bins by default', () => {
    expect(reliabilityCurve([0], [0.55])[0]).toMatchObject({ lower: 0.5, upper: 0.6 })
  })

  test.each([
    [[], [], 10, {}, 'labels is empty; expected at least one element'],
    [[0], [0.5], 0, {}, 'bins is 0; expected an integer of at least 1'],
    [[0], [0.5], 2, { strategy: 'equal' }, `strategy is "equal"; expected 'uniform' or 'quantile'`],
  ])('refuses %j, %j, %d, %j', (labels, probabilities, bins, options, message) => {
    expect(() => reliabilityCurve(labels, probabilities, bins, options as never)).toThrow(
      new RangeError(message),
    )
  })
})

describe('expectedCalibrationError', () => {
  test('is the mean gap of the bins, weighted by rows', () => {
    // By hand from the five bins above: gaps 0.15, 0.225, 0.05, 0.016667 and 0.1, of 2, 2, 2, 3 and 1 rows.
    const expected = (2 * 0.15 + 2 * 0.225 + 2 * 0.05 + 3 * (0.68333333333 - 2 / 3) + 0.1) / 10
    expect(expectedCalibrationError(labels, probabilities, 5)).toBeCloseTo(expected, 10)
  })

  test('is 0 where each bin predicts its own rate', () => {
    expect(expectedCalibrationError([0, 0, 0, 1, 1, 1], [0.25, 0.25, 0.25, 0.25, 1, 1])).toBe(0)
  })

  test('lies between the overall gap and 1, whatever the bins', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 12 }), ({ labels, probabilities }, bins) => {
        const sum = (values: number[]): number => values.reduce((sum, value) => sum + value, 0)
        const overall = Math.abs(sum(labels) - sum(probabilities)) / labels.length
        const error = expectedCalibrationError(labels, probabilities, bins)
        expect(error).toBeGreaterThanOrEqual(overall - 1e-12)
        expect(error).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('refuses probabilities outside [0, 1]', () => {
    expect(() => expectedCalibrationError([1], [1.5])).toThrow(
      new RangeError('probabilities[0] is 1.5; expected a probability between 0 and 1'),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isotonicRegression } from './isotonic-regression.ts'

const rows = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 8 })), {
    minLength: 1,
    maxLength: 40,
  })
  .map((rows) => ({
    labels: Object.freeze(rows.map(([label]) => label)),
    scores: Object.freeze(rows.map(([, score]) => score)),
  }))

function squaredError(
  labels: readonly number[],
  scores: readonly number[],
  predict: (score: number) => number,
): number {
  return labels.reduce((sum, label, row) => sum + (label - predict(scores[row]!)) ** 2, 0)
}

describe('isotonicRegression', () => {
  // scikit-learn 1.9.1, IsotonicRegression(out_of_bounds='clip').fit(scores, labels).
  test('agrees with scikit-learn', () => {
    const labels = [0, 0, 1, 0, 0, 1, 0, 1, 1, 0, 1, 1]
    const scores = [1, 2, 2, 3, 4, 5, 6, 7, 7, 8, 9, 10]
    const model = isotonicRegression(labels, scores)
    expect(model.scores).toEqual([1, 2, 4, 5, 6, 7, 8, 9, 10])
    const thresholds = [0, 0.25, 0.25, 0.5, 0.5, 2 / 3, 2 / 3, 1, 1]
    model.values.forEach((value, index) => expect(value).toBeCloseTo(thresholds[index]!, 12))
    const predictions = [0, 0.25, 0.35, 0.58333333, 0.66666667, 0.73333333, 1]
    ;[0, 2.5, 4.4, 6.5, 7.5, 8.2, 11].forEach((score, index) => {
      expect(model.calibrate(score)).toBeCloseTo(predictions[index]!, 8)
    })
  })

  test('never falls', () => {
    fc.assert(
      fc.property(rows, ({ labels, scores }) => {
        const { calibrate } = isotonicRegression(labels, scores)
        for (let score = -1; score < 9; score += 0.5) {
          expect(calibrate(score + 0.5)).toBeGreaterThanOrEqual(calibrate(score))
        }
      }),
    )
  })

  test('no other non-decreasing step function is nearer to the labels', () => {
    const steps = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: 9,
      maxLength: 9,
    })
    fc.assert(
      fc.property(rows, steps, ({ labels, scores }, steps) => {
        const rising = [...steps].sort((one, other) => one - other)
        const { calibrate } = isotonicRegression(labels, scores)
        const error = squaredError(labels, scores, calibrate)
        expect(error).toBeLessThanOrEqual(
          squaredError(labels, scores, (score) => rising[score]!) + 1e-9,
        )
      }),
    )
  })

  test('keeps the mean of the labels', () => {
    fc.assert(
      fc.property(rows, ({ labels, scores }) => {
        const { calibrate } = isotonicRegression(labels, scores)
        const gap = labels.reduce((sum, label, row) => sum + label - calibrate(scores[row]!), 0)
        expect(gap).toBeCloseTo(0, 9)
      }),
    )
  })

  test('takes the mean of equal scores, and one row alone', () => {
    expect(isotonicRegression([1, 0], [3, 3])).toMatchObject({ scores: [3], values: [0.5] })
    expect(isotonicRegression([1], [3]).calibrate(-5)).toBe(1)
  })

  test('leaves out the inside of flat stretches', () => {
    const { scores, values } = isotonicRegression([1, 0, 1, 0], [1, 2, 3, 4])
    expect(scores).toEqual([1, 4])
    expect(values).toEqual([0.5, 0.5])
  })

  test('refuses bad input', () => {
    expect(() => isotonicRegression([], [])).toThrow(
      new RangeError('labels is empty; expected at least one element'),
    )
    expect(() => isotonicRegression([0, NaN], [1, 2])).toThrow(
      new RangeError('labels[1] is NaN; expected a finite number'),
    )
    expect(() => isotonicRegression([0, 1], [1])).toThrow(
      new RangeError('labels and scores differ in length: 2 and 1'),
    )
  })
})

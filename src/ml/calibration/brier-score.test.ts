import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { brierScore } from './brier-score.ts'

describe('brierScore', () => {
  // The example of sklearn.metrics.brier_score_loss's documentation page: 0.0375.
  test('agrees with the scikit-learn documentation', () => {
    const labels = Object.freeze([0, 1, 1, 0])
    const probabilities = Object.freeze([0.1, 0.9, 0.8, 0.3])
    expect(brierScore(labels, probabilities)).toBeCloseTo(0.0375, 15)
  })

  test('lies between 0 for certain and right and 1 for certain and wrong', () => {
    expect(brierScore([0, 1], [0, 1])).toBe(0)
    expect(brierScore([0, 1], [1, 0])).toBe(1)
    const row = fc.tuple(fc.integer({ min: 0, max: 1 }), fc.double({ min: 0, max: 1, noNaN: true }))
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        const score = brierScore(
          rows.map(([label]) => label),
          rows.map(([, probability]) => probability),
        )
        expect(score >= 0 && score <= 1).toBe(true)
      }),
    )
  })

  test('refuses bad input', () => {
    expect(() => brierScore([], [])).toThrow(
      new RangeError('labels is empty; expected at least one element'),
    )
    expect(() => brierScore([1], [-0.1])).toThrow(
      new RangeError('probabilities[0] is -0.1; expected a probability between 0 and 1'),
    )
  })
})

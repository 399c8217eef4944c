import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { logLoss } from './log-loss.ts'
import { normalizedEntropy } from './normalized-entropy.ts'

const labels = Object.freeze([0, 1, 1, 0, 1, 0, 0, 1, 1, 0])
const probabilities = Object.freeze([0.5, 0.6, 0.7, 0.2, 0.9, 0.25, 0.7, 0.65, 0.3, 0.1])

describe('logLoss', () => {
  // The example of sklearn.metrics.log_loss's documentation page, with "spam" as label 1.
  test('agrees with the scikit-learn documentation', () => {
    expect(logLoss([1, 0, 0, 1], [0.9, 0.1, 0.2, 0.65])).toBeCloseTo(0.21616, 5)
  })

  // scikit-learn 1.9.1.
  test('agrees with scikit-learn', () => {
    expect(logLoss(labels, probabilities)).toBeCloseTo(0.5120922928090638, 15)
  })

  // scikit-learn 1.9.1: log_loss([1, 0], [0., 1.]) is 36.04365338911715, that is -ln 2^-52.
  test('costs a certain and wrong prediction 36.04 nats', () => {
    expect(logLoss([1, 0], [0, 1])).toBeCloseTo(36.04365338911715, 12)
    expect(logLoss([1, 0], [1, 0])).toBeCloseTo(0, 15)
  })

  test('is ln 2 for predictions of 0.5', () => {
    expect(logLoss([0, 1, 1], [0.5, 0.5, 0.5])).toBeCloseTo(Math.LN2, 15)
  })

  test('no constant prediction is better than the base rate', () => {
    const label = fc.integer({ min: 0, max: 1 })
    fc.assert(
      fc.property(
        fc.array(label, { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (labels, other) => {
          const rate = labels.reduce((sum, label) => sum + label, 0) / labels.length
          const lossOf = (probability: number): number =>
            logLoss(
              labels,
              labels.map(() => probability),
            )
          expect(lossOf(rate)).toBeLessThanOrEqual(lossOf(other) + 1e-12)
        },
      ),
    )
  })

  test.each([
    [[0, 1], [0.5], 'labels and probabilities differ in length: 2 and 1'],
    [[], [], 'labels is empty; expected at least one element'],
    [[0, 3], [0.5, 0.5], 'labels[1] is 3; expected 0 or 1'],
    [[0, 1], [0.5, 1.1], 'probabilities[1] is 1.1; expected a probability between 0 and 1'],
    [[0, 1], [NaN, 0.1], 'probabilities[0] is NaN; expected a probability between 0 and 1'],
  ])('refuses labels %j with probabilities %j', (labels, probabilities, message) => {
    expect(() => logLoss(labels, probabilities)).toThrow(new RangeError(message))
  })
})

describe('normalizedEntropy', () => {
  test('is 1 for the base rate', () => {
    expect(normalizedEntropy([1, 0, 0, 0], [0.25, 0.25, 0.25, 0.25])).toBeCloseTo(1, 15)
  })

  test('is log loss over the entropy of the base rate', () => {
    // Half of the labels are 1, so the entropy is ln 2.
    const expected = 0.5120922928090638 / Math.LN2
    expect(normalizedEntropy(labels, probabilities)).toBeCloseTo(expected, 14)
  })

  test('refuses labels that are all equal', () => {
    expect(() => normalizedEntropy([0, 0], [0.1, 0.2])).toThrow(
      new RangeError('labels has 0 ones and 2 zeros; expected at least one of each'),
    )
  })
})

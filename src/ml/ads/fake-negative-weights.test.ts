import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { logisticRegression } from '../models/logistic-regression.ts'
import { matrix } from '../models/matrix.ts'
import { fakeNegativeWeights } from './fake-negative-weights.ts'

describe('fakeNegativeWeights', () => {
  test('weighs by hand', () => {
    const weights = fakeNegativeWeights(Object.freeze([1, 0]), Object.freeze([0.2, 0.2]))
    expect(weights[0]).toBeCloseTo(1.2, 14)
    expect(weights[1]).toBeCloseTo(0.8 * 1.2, 14)
  })

  test('turns the stream’s share of positives, p / (1 + p), back into p', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (p) => {
        const [positive, negative] = fakeNegativeWeights([1, 0], [p, p])
        const weightedPositives = (p / (1 + p)) * positive
        const weightedNegatives = (1 / (1 + p)) * negative
        expect(weightedPositives / (weightedPositives + weightedNegatives)).toBeCloseTo(p, 12)
      }),
    )
  })

  test('leads a model that is fitted again and again to the true rate', () => {
    // 200 impressions, 60 of which convert late: 200 negatives at first, then 60 positives.
    const labels = [...Array<number>(200).fill(0), ...Array<number>(60).fill(1)]
    const features = matrix(labels.map(() => [0]))
    const predicted = (weights?: ArrayLike<number>) => {
      const model = logisticRegression.fit(features, labels, { sampleWeights: weights })
      return logisticRegression.predictProbability(model, features)
    }
    expect(predicted()[0]).toBeCloseTo(60 / 260, 6)
    let probabilities = predicted()
    for (let round = 0; round < 60; round++) {
      probabilities = predicted(fakeNegativeWeights(labels, probabilities))
    }
    expect(probabilities[0]).toBeCloseTo(60 / 200, 4)
  })

  test('has the limits 1 and 1 at p = 0, 2 and 0 at p = 1, and nothing for nothing', () => {
    expect(Array.from(fakeNegativeWeights([1, 0, 1, 0], [0, 0, 1, 1]))).toEqual([1, 1, 2, 0])
    expect(fakeNegativeWeights([], [])).toHaveLength(0)
  })

  test('names what is wrong', () => {
    expect(() => fakeNegativeWeights([1], [])).toThrow('differ in length: 1 and 0')
    expect(() => fakeNegativeWeights([2], [0.5])).toThrow('labels[0] is 2; expected 0 or 1')
    expect(() => fakeNegativeWeights([1], [1.5])).toThrow('probabilities[0] is 1.5; expected')
  })
})

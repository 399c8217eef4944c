import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { confusionMatrix } from './confusion-matrix.ts'
import { f1Score } from './f1-score.ts'
import { precision } from './precision.ts'
import { recall } from './recall.ts'

const bits = fc.array(fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 1 })))

describe('confusionMatrix', () => {
  // The example of sklearn.metrics.confusion_matrix's documentation page: tn, fp, fn, tp = 0, 2, 1, 1.
  test('agrees with the scikit-learn documentation', () => {
    expect(confusionMatrix(Object.freeze([0, 1, 0, 1]), Object.freeze([1, 1, 1, 0]))).toEqual({
      trueNegatives: 0,
      falsePositives: 2,
      falseNegatives: 1,
      truePositives: 1,
    })
  })

  test('counts every row once', () => {
    fc.assert(
      fc.property(bits, (rows) => {
        const matrix = confusionMatrix(
          rows.map(([label]) => label),
          rows.map(([, prediction]) => prediction),
        )
        expect(Object.values(matrix).reduce((sum, count) => sum + count)).toBe(rows.length)
      }),
    )
  })

  test('is all zeros for no rows', () => {
    expect(Object.values(confusionMatrix([], []))).toEqual([0, 0, 0, 0])
  })

  test('refuses scores in the place of predictions', () => {
    expect(() => confusionMatrix([0, 1], [0, 0.7])).toThrow(
      new RangeError('predictions[1] is 0.7; expected 0 or 1'),
    )
  })
})

describe('precision, recall and f1Score', () => {
  // Counts by hand: TP 2, FP 1, FN 2, TN 1.
  const labels = [1, 1, 1, 1, 0, 0]
  const predictions = [1, 1, 0, 0, 1, 0]

  test('are TP / (TP + FP), TP / (TP + FN) and 2 TP / (2 TP + FP + FN)', () => {
    expect(precision(labels, predictions)).toBe(2 / 3)
    expect(recall(labels, predictions)).toBe(2 / 4)
    expect(f1Score(labels, predictions)).toBe(4 / 7)
  })

  test('F1 is the harmonic mean of the other two', () => {
    fc.assert(
      fc.property(bits, (rows) => {
        const labels = rows.map(([label]) => label)
        const predictions = rows.map(([, prediction]) => prediction)
        const [p, r] = [precision(labels, predictions), recall(labels, predictions)]
        const harmonic = p + r === 0 ? 0 : (2 * p * r) / (p + r)
        expect(f1Score(labels, predictions)).toBeCloseTo(harmonic, 12)
      }),
    )
  })

  test('are 0 where they would be 0 / 0', () => {
    expect(precision([1, 0], [0, 0])).toBe(0)
    expect(recall([0, 0], [1, 0])).toBe(0)
    expect(f1Score([0, 0], [0, 0])).toBe(0)
  })

  test.each([
    ['precision', precision],
    ['recall', recall],
    ['f1Score', f1Score],
  ])('%s refuses arrays that differ in length', (_name, metric) => {
    expect(() => metric([0, 1], [0])).toThrow(
      new RangeError('labels and predictions differ in length: 2 and 1'),
    )
  })
})

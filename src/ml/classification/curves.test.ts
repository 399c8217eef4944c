import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { averagePrecisionScore } from './average-precision-score.ts'
import { prCurve } from './pr-curve.ts'
import { rocAuc } from './roc-auc.ts'
import { rocCurve } from './roc-curve.ts'

const labels = Object.freeze([0, 1, 1, 0, 1, 0, 0, 1, 1, 0])
const scores = Object.freeze([0.5, 0.5, 0.5, 0.2, 0.9, 0.2, 0.7, 0.7, 0.2, 0.1])

const rows = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 9 })), { minLength: 2 })
  .filter((rows) => new Set(rows.map(([label]) => label)).size === 2)
  .map((rows) => ({ labels: rows.map(([label]) => label), scores: rows.map(([, score]) => score) }))

describe('rocCurve', () => {
  // scikit-learn 1.9.1, roc_curve(labels, scores, drop_intermediate=False).
  test('agrees with scikit-learn', () => {
    const curve = rocCurve(labels, scores)
    expect(curve.map((point) => point.threshold)).toEqual([Infinity, 0.9, 0.7, 0.5, 0.2, 0.1])
    expect(curve.map((point) => point.falsePositiveRate)).toEqual([0, 0, 0.2, 0.4, 0.8, 1])
    expect(curve.map((point) => point.truePositiveRate)).toEqual([0, 0.2, 0.4, 0.8, 1, 1])
  })

  test('encloses, by the trapezoid rule, the area that rocAuc gives', () => {
    fc.assert(
      fc.property(rows, ({ labels, scores }) => {
        const curve = rocCurve(labels, scores)
        let area = 0
        for (let index = 1; index < curve.length; index++) {
          const width = curve[index]!.falsePositiveRate - curve[index - 1]!.falsePositiveRate
          area +=
            (width * (curve[index]!.truePositiveRate + curve[index - 1]!.truePositiveRate)) / 2
        }
        expect(area).toBeCloseTo(rocAuc(labels, scores), 12)
      }),
    )
  })

  test('starts at (0, 0), never falls and ends at (1, 1)', () => {
    fc.assert(
      fc.property(rows, ({ labels, scores }) => {
        const curve = rocCurve(labels, scores)
        expect(curve[0]).toEqual({ threshold: Infinity, falsePositiveRate: 0, truePositiveRate: 0 })
        expect(curve.at(-1)).toMatchObject({ falsePositiveRate: 1, truePositiveRate: 1 })
        for (let index = 1; index < curve.length; index++) {
          const [previous, point] = [curve[index - 1]!, curve[index]!]
          expect(point.threshold).toBeLessThan(previous.threshold)
          expect(point.falsePositiveRate).toBeGreaterThanOrEqual(previous.falsePositiveRate)
          expect(point.truePositiveRate).toBeGreaterThanOrEqual(previous.truePositiveRate)
        }
      }),
    )
  })

  test('refuses one class only', () => {
    expect(() => rocCurve([1], [0.5])).toThrow(
      new RangeError('labels has 1 ones and 0 zeros; expected at least one of each'),
    )
  })
})

describe('prCurve', () => {
  // scikit-learn 1.9.1, precision_recall_curve(labels, scores), read from its end to its start.
  test('agrees with scikit-learn', () => {
    const curve = prCurve(labels, scores)
    expect(curve.map((point) => point.threshold)).toEqual([Infinity, 0.9, 0.7, 0.5, 0.2, 0.1])
    expect(curve.map((point) => point.precision)).toEqual([1, 1, 2 / 3, 2 / 3, 5 / 9, 0.5])
    expect(curve.map((point) => point.recall)).toEqual([0, 0.2, 0.4, 0.8, 1, 1])
  })

  test('ends with recall 1 and the share of label 1', () => {
    fc.assert(
      fc.property(rows, ({ labels, scores }) => {
        const positives = labels.filter((label) => label === 1).length
        expect(prCurve(labels, scores).at(-1)).toMatchObject({
          precision: positives / labels.length,
          recall: 1,
        })
      }),
    )
  })

  test('refuses scores that are not finite', () => {
    expect(() => prCurve([0, 1], [0.5, NaN])).toThrow(
      new RangeError('scores[1] is NaN; expected a finite number'),
    )
  })
})

describe('averagePrecisionScore', () => {
  // The example of sklearn.metrics.average_precision_score's documentation page: 0.83.
  test('agrees with the scikit-learn documentation', () => {
    expect(averagePrecisionScore([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8])).toBeCloseTo(5 / 6, 15)
  })

  // scikit-learn 1.9.1.
  test('agrees with scikit-learn on tied scores', () => {
    expect(averagePrecisionScore(labels, scores)).toBeCloseTo(0.711111111111111, 14)
  })

  test('is the area under the steps of prCurve', () => {
    fc.assert(
      fc.property(rows, ({ labels, scores }) => {
        const curve = prCurve(labels, scores)
        let area = 0
        for (let index = 1; index < curve.length; index++) {
          area += (curve[index]!.recall - curve[index - 1]!.recall) * curve[index]!.precision
        }
        expect(averagePrecisionScore(labels, scores)).toBeCloseTo(area, 12)
      }),
    )
  })

  test('is the share of label 1 when all scores are tied', () => {
    expect(averagePrecisionScore([0, 1, 0, 0], [3, 3, 3, 3])).toBe(0.25)
  })

  test('refuses labels other than 0 and 1', () => {
    expect(() => averagePrecisionScore([0, 0.5], [1, 2])).toThrow(
      new RangeError('labels[1] is 0.5; expected 0 or 1'),
    )
  })
})

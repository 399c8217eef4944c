import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rocAuc } from './roc-auc.ts'

/** The definition, pair by pair. */
function pairwiseAuc(labels: readonly number[], scores: readonly number[]): number {
  let won = 0
  let pairs = 0
  labels.forEach((label, row) => {
    labels.forEach((otherLabel, other) => {
      if (label !== 1 || otherLabel !== 0) return
      pairs++
      won += scores[row]! > scores[other]! ? 1 : scores[row] === scores[other] ? 0.5 : 0
    })
  })
  return won / pairs
}

/** Labels of both classes with scores of which many are tied. */
const rows = fc
  .array(
    fc.record({ label: fc.integer({ min: 0, max: 1 }), score: fc.integer({ min: -4, max: 4 }) }),
    {
      minLength: 2,
      maxLength: 60,
    },
  )
  .filter((rows) => new Set(rows.map(({ label }) => label)).size === 2)
  .map((rows) => ({
    labels: Object.freeze(rows.map(({ label }) => label)),
    scores: Object.freeze(rows.map(({ score }) => score / 4)),
  }))

describe('rocAuc', () => {
  // The example of sklearn.metrics.roc_auc_score's documentation page.
  test('agrees with the scikit-learn documentation', () => {
    expect(rocAuc([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8])).toBe(0.75)
  })

  // scikit-learn 1.9.1, roc_auc_score on the same arrays.
  test('agrees with scikit-learn on tied scores', () => {
    const labels = [0, 1, 1, 0, 1, 0, 0, 1, 1, 0]
    const scores = [0.5, 0.5, 0.5, 0.2, 0.9, 0.2, 0.7, 0.7, 0.2, 0.1]
    expect(rocAuc(labels, scores)).toBeCloseTo(0.74, 15)
  })

  test('is the share of pairs in order, ties counting half', () => {
    fc.assert(
      fc.property(rows, ({ labels, scores }) => {
        expect(rocAuc(labels, scores)).toBeCloseTo(pairwiseAuc(labels, scores), 12)
      }),
    )
  })

  test('is turned around by turning the scores around', () => {
    fc.assert(
      fc.property(rows, ({ labels, scores }) => {
        const turned = rocAuc(
          labels,
          scores.map((score) => -score),
        )
        expect(turned).toBeCloseTo(1 - rocAuc(labels, scores), 12)
      }),
    )
  })

  test('depends on the order of the scores alone', () => {
    fc.assert(
      fc.property(rows, ({ labels, scores }) => {
        const stretched = scores.map((score) => Math.exp(3 * score) - 100)
        expect(rocAuc(labels, stretched)).toBe(rocAuc(labels, scores))
      }),
    )
  })

  test('is 0.5 when all scores are tied, 1 and 0 for the perfect order and its reverse', () => {
    expect(rocAuc([0, 1, 1], [2, 2, 2])).toBe(0.5)
    expect(rocAuc([0, 1, 1], [1, 2, 3])).toBe(1)
    expect(rocAuc([1, 0, 0], [1, 2, 3])).toBe(0)
  })

  test('ties 0 with -0', () => {
    expect(rocAuc([0, 1], [0, -0])).toBe(0.5)
    expect(rocAuc([0, 1], [-0, 0])).toBe(0.5)
  })

  test('takes typed arrays', () => {
    expect(rocAuc(Uint8Array.of(0, 0, 1, 1), Float32Array.of(0.1, 0.4, 0.35, 0.8))).toBe(0.75)
  })

  test.each([
    [[0, 1, 1, 0], [1, 2, 3, 4, 5], 'labels and scores differ in length: 4 and 5'],
    [[1, 1], [1, 2], 'labels has 2 ones and 0 zeros; expected at least one of each'],
    [[0, 0], [1, 2], 'labels has 0 ones and 2 zeros; expected at least one of each'],
    [[], [], 'labels has 0 ones and 0 zeros; expected at least one of each'],
    [[0, 2], [1, 2], 'labels[1] is 2; expected 0 or 1'],
    [[0, 1, 1, 0], [1, 2, 3, NaN], 'scores[3] is NaN; expected a finite number'],
    [[0, 1], [1, Infinity], 'scores[1] is Infinity; expected a finite number'],
  ])('refuses labels %j with scores %j', (labels, scores, message) => {
    expect(() => rocAuc(labels, scores)).toThrow(new RangeError(message))
  })

  test('refuses what is not numbers', () => {
    expect(() => rocAuc([true, false] as never, [1, 2])).toThrow(
      new TypeError('labels[0] is true; expected 0 or 1'),
    )
    expect(() => rocAuc([0, 1], ['1', '2'] as never)).toThrow(
      new TypeError('scores[0] is "1"; expected a finite number'),
    )
  })
})

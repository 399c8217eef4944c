import {
  averagePrecision,
  expectedReciprocalRank,
  hitRateAtK,
  ndcg,
  precisionAtK,
  reciprocalRank,
} from 'shortlist/ml'
import { describe, expect, test } from 'vitest'
import { compare } from './catalog.ts'
import { k, lists } from './lists.ts'
import { createRows, measure } from './population.ts'

const SEEDS = [1, 2, 3, 4, 5]
const [perfectFirst, together, tooLow] = Object.values(lists)

describe('ranking metrics', () => {
  test('the hit rate tells none of the lists apart', () => {
    for (const list of Object.values(lists))
      expect(hitRateAtK(list, k)).toBe(1)
  })

  test('precision does not see an order within the first page, reciprocal rank and AP do', () => {
    expect(precisionAtK(together, k)).toBe(precisionAtK(tooLow, k))
    expect(reciprocalRank(together)).toBeGreaterThan(reciprocalRank(tooLow))
    expect(averagePrecision(together)).toBeGreaterThan(
      averagePrecision(tooLow),
    )
  })

  test('with exponential gain the perfect result wins, with linear gain and AP the many good ones', () => {
    expect(ndcg(perfectFirst, k)).toBeGreaterThan(ndcg(together, k))
    expect(averagePrecision(perfectFirst)).toBeLessThan(
      averagePrecision(together),
    )
    const gain = 'linear'
    expect(ndcg(perfectFirst, k, { gain })).toBeLessThan(
      ndcg(together, k, { gain }),
    )
    const options = { maximumGrade: 3 }
    expect(
      expectedReciprocalRank(perfectFirst, k, options),
    ).toBeGreaterThan(2 * expectedReciprocalRank(together, k, options))
  })
})

describe.each(SEEDS)('metrics of probabilities, seed %i', (seed) => {
  const [truth, doubled, bold, swapped, base] = measure(createRows(seed))

  test('a doubled prediction keeps its AUC, and costs more than knowing nothing', () => {
    expect(doubled.auc).toBeCloseTo(truth.auc, 3)
    expect(doubled.entropy).toBeGreaterThan(1)
    expect(doubled.ratio).toBeCloseTo(2, 0)
  })

  test('a ratio near 1 does not see boldness, the calibration error does', () => {
    expect(Math.abs(bold.ratio - 1)).toBeLessThan(0.05)
    expect(bold.error).toBeGreaterThan(3 * truth.error)
  })

  test('the base rate is calibrated and knows nothing', () => {
    expect(base.error).toBeLessThan(0.01)
    expect(base.auc).toBe(0.5)
    expect(base.entropy).toBeGreaterThan(0.99)
  })

  test('the truth has the least entropy and Brier score', () => {
    for (const other of [doubled, bold, swapped, base]) {
      expect(other.entropy).toBeGreaterThan(truth.entropy)
      expect(other.brier).toBeGreaterThan(truth.brier)
    }
  })
})

describe.each(SEEDS)('metrics beyond accuracy, seed %i', (seed) => {
  const [popular, personal, mixed, anything] = compare(seed)

  test('the popular five serve everybody the same', () => {
    expect(popular.coverage).toBeLessThan(0.03)
    expect(popular.gini).toBeGreaterThan(0.9)
    expect(popular.novelty).toBeLessThan(personal.novelty)
  })

  test('the most liked lists are the least varied, and chance is varied and not liked', () => {
    expect(personal.liking).toBeGreaterThan(mixed.liking)
    expect(personal.diversity).toBeLessThan(anything.diversity)
    expect(Math.abs(anything.liking)).toBeLessThan(0.3)
    expect(anything.coverage).toBeGreaterThan(0.98)
  })
})

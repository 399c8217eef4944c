import { describe, expect, test } from 'vitest'
import { metric, NEGATIVES } from './evaluation.ts'
import { compare } from './scores.ts'
import { usual } from './world.ts'

const SEEDS = [1, 2, 3, 4, 5, 6]
const ALL = usual.items - 1

describe.each(SEEDS)('in world %d', (seed) => {
  const setting = { seed, people: 2000 }
  const lead = (negatives: number, changes = {}) =>
    compare(metric, negatives, { ...setting, ...changes }).lead

  test('a hundred negatives turn the order around', () => {
    expect(lead(ALL)).toBeGreaterThan(0.1)
    expect(lead(NEGATIVES)).toBeLessThan(-0.5)
  })

  test.each([
    ['MRR', (rank: number) => 1 / rank],
    ['NDCG', (rank: number) => 1 / Math.log2(1 + rank)],
  ])('so does %s', (_, metric) => {
    expect(compare(metric, ALL, setting).lead).toBeGreaterThan(0)
    expect(compare(metric, NEGATIVES, setting).lead).toBeLessThan(0)
  })

  test('the sampled HR@10 is the full one about a hundred times deeper', () => {
    const deep = (rank: number) =>
      rank <= (10 * usual.items) / NEGATIVES ? 1 : 0
    const sampled = compare(metric, NEGATIVES, setting)
    const full = compare(deep, ALL, setting)
    expect(Math.abs(sampled.topics - full.topics)).toBeLessThan(0.06)
    expect(Math.abs(sampled.neighbors - full.neighbors)).toBeLessThan(0.03)
  })

  test('no sample turns AUC around', () => {
    const auc = (negatives: number) =>
      compare(
        (rank) => (negatives + 1 - rank) / negatives,
        negatives,
        setting,
      ).lead
    expect(auc(10)).toBeCloseTo(auc(ALL), 1)
  })

  test('nor a pair of which one is worse at every depth', () => {
    for (const negatives of [30, 100, 1000, ALL]) {
      const worse = { typicalRank: usual.items / 2 }
      expect(lead(negatives, worse)).toBeGreaterThan(0.1)
    }
  })

  test('at the price of the sample, a few people give the right order', () => {
    const few = compare(metric, ALL, { seed, people: usual.people / 100 })
    const sampled = usual.people * (NEGATIVES + 1)
    expect(few.scores).toBeLessThanOrEqual(sampled)
    expect(few.lead).toBeGreaterThan(0.02)
  })
})

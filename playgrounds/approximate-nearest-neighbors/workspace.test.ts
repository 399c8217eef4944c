import { meanInterval } from 'shortlist/ml'
import { describe, expect, test } from 'vitest'
import { judgeFiltered } from './filter.ts'
import { judge } from './judge.ts'
import { build } from './search.ts'
import { createVectors } from './world.ts'

const SEEDS = [1, 2, 3, 4, 5]

test('one in seven is missed, and what is found is 1% less alike', () => {
  const worlds = SEEDS.map((seed) => {
    const vectors = createVectors({ seed })
    return judge(build(vectors.items), vectors)
  })
  const recall = meanInterval(worlds.map((world) => world.recall)).mean
  expect(1 / (1 - recall)).toBeGreaterThan(6)
  expect(1 / (1 - recall)).toBeLessThan(8)
  const likeness = meanInterval(worlds.map((world) => world.likeness)).mean
  expect(1 - likeness).toBeGreaterThan(0.005)
  expect(1 - likeness).toBeLessThan(0.015)
})

describe.each(SEEDS)('in world %d', (seed) => {
  const vectors = createVectors({ seed })
  const found = judge(build(vectors.items), vectors)

  test('a tenth of the comparisons finds most of the nearest', () => {
    expect(found.compared).toBeLessThan(0.1)
    expect(found.recall).toBeGreaterThan(0.7)
    expect(found.recall).toBeLessThan(0.95)
  })

  test('what is missed is hardly nearer than what is found', () => {
    expect(found.likeness).toBeGreaterThan(0.97)
  })

  test('the null: reading every list is exact, and no cheaper', () => {
    const all = judge(build(vectors.items), vectors, 64)
    expect(all.recall).toBeGreaterThan(0.999)
    expect(all.compared).toBeGreaterThan(1)
  })

  test('the more structure, the cheaper', () => {
    const recall = (structure: number) => {
      const world = createVectors({ seed, structure })
      return judge(build(world.items), world).recall
    }
    expect(recall(0.8)).toBeGreaterThan(found.recall + 0.05)
    expect(recall(0)).toBeLessThan(found.recall - 0.1)
  })

  test('a filter after the search empties the page', () => {
    const filled = (fetch: number) =>
      judgeFiltered(vectors, 20, build(vectors.items), fetch).returned
    expect(filled(10)).toBeLessThan(1.5)
    expect(filled(200)).toBeGreaterThan(6)
  })

  test('without a filter nothing is lost but what the index misses', () => {
    const open = judgeFiltered(vectors, 1, build(vectors.items), 10)
    expect(open.returned).toBe(10)
    expect(open.recall).toBeCloseTo(found.recall, 6)
  })
})

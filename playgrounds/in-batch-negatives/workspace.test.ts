import { describe, expect, test } from 'vitest'
import { judge, judgeBest, judgePopular } from './judge.ts'
import { yours } from './training.ts'
import { createWorld } from './world.ts'

const SEEDS = [1, 2, 3, 4, 5]
const corrected = { ...yours, logQ: true }

describe.each(SEEDS)('in world %d', (seed) => {
  const world = createWorld({ seed })
  const plain = judge(world, yours)
  const fixed = judge(world, corrected)

  test('without the correction popular items are pushed down', () => {
    expect(plain.popularity).toBeLessThan(0.007)
    expect(fixed.popularity).toBeGreaterThan(0.01)
    expect(fixed.recall).toBeGreaterThan(1.5 * plain.recall)
  })

  test('so far that the same ten for everybody do better', () => {
    expect(judgePopular(world).recall).toBeGreaterThan(plain.recall)
    expect(judgePopular(world).recall).toBeLessThan(fixed.recall)
    expect(fixed.recall).toBeLessThan(judgeBest(world).recall)
  })

  test('the null: with equal popularity the correction changes little', () => {
    const even = createWorld({ seed, popularitySpread: 0 })
    const gain = judge(even, corrected).recall - judge(even, yours).recall
    expect(Math.abs(gain)).toBeLessThan(0.02)
  })

  test('no size of batch replaces it', () => {
    for (const batchSize of [16, 128]) {
      const { recall } = judge(world, { ...yours, batchSize })
      expect(recall).toBeLessThan(0.75 * fixed.recall)
    }
  })
})

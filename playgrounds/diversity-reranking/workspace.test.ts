import { describe, expect, test } from 'vitest'
import { measure } from './measure.ts'
import { byScore, fading, greedy, mmr, yours } from './rerank.ts'
import { createPages, usual } from './world.ts'

const SEEDS = [1, 2, 3, 4, 5, 6]

describe.each(SEEDS)('in world %d', (seed) => {
  const pages = createPages({ seed })
  const welcomed = (
    reranker: typeof yours,
    satiation: number = usual.satiation,
  ) => measure(pages, reranker, satiation).welcomed

  test('filling by score leaves welcome items out', () => {
    const fitting = fading(usual.satiation)
    expect(welcomed(fitting)).toBeGreaterThan(1.1 * welcomed(byScore))
  })

  test('a strict rule is worse than none', () => {
    expect(welcomed(yours)).toBeLessThan(welcomed(byScore))
    expect(welcomed(mmr(0.5))).toBeLessThan(welcomed(byScore))
  })

  test('a mild one is better', () => {
    expect(welcomed(mmr(0.8))).toBeGreaterThan(welcomed(byScore))
    expect(welcomed(mmr(0.8))).toBeLessThan(
      welcomed(fading(usual.satiation)),
    )
  })

  test('the null: for people who never tire, any diversity costs', () => {
    expect(welcomed(fading(0), 0)).toBeCloseTo(welcomed(byScore, 0), 9)
    for (const reranker of [fading(0.2), mmr(0.8), yours]) {
      expect(welcomed(reranker, 0)).toBeLessThan(welcomed(byScore, 0))
    }
  })

  test('for people who tire at once, even the strict rule is better', () => {
    expect(welcomed(yours, 0.6)).toBeGreaterThan(welcomed(byScore, 0.6))
  })

  test('a gain without neighbors is the order by score', () => {
    const alone = greedy((item) => item.score)
    expect(welcomed(alone)).toBeCloseTo(welcomed(byScore), 9)
  })
})

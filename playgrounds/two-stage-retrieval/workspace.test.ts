import { meanInterval } from 'shortlist/ml'
import { describe, expect, test } from 'vitest'
import { yours, type Funnel } from './funnel.ts'
import { quality } from './quality.ts'
import { createRequests, usual } from './world.ts'

const SEEDS = [1, 2, 3, 4, 5, 6]
const everything = { taste: usual.items, moment: 0 }
const mixed: Funnel = { ...yours, sources: { taste: 50, moment: 50 } }
const perfect: Funnel = { ...yours, rankerError: 0 }
const twice: Funnel = { ...yours, sources: { taste: 200, moment: 0 } }

describe.each(SEEDS)('in world %d', (seed) => {
  const share = (funnel: Funnel, changes = {}) =>
    quality(funnel, createRequests({ seed, ...changes })).share

  test('a perfect ranker does not recover what retrieval missed', () => {
    const missed = share({ ...yours, sources: everything }) - share(yours)
    expect(missed).toBeGreaterThan(0.05)
    expect(share(perfect)).toBeLessThan(
      share({ ...yours, sources: everything }),
    )
  })

  test('a twentieth of the scores gives nine tenths of the worth', () => {
    const all = { ...yours, sources: everything }
    expect(
      quality(mixed, createRequests({ seed })).heavyScores,
    ).toBeLessThan(usual.items / 20 + 1)
    expect(share(mixed)).toBeGreaterThan(0.9 * share(all))
  })

  test('a second source gains, at no more heavy scores', () => {
    expect(share(mixed) - share(yours)).toBeGreaterThan(0.015)
    expect(
      quality(mixed, createRequests({ seed })).heavyScores,
    ).toBeLessThanOrEqual(100)
  })

  test('the null: where taste is all, it only costs places', () => {
    const taste = { moment: 0 }
    expect(share(mixed, taste)).toBeLessThan(share(yours, taste))
    expect(share(twice, taste) - share(yours, taste)).toBeLessThan(0.015)
    expect(share(perfect, taste) - share(yours, taste)).toBeGreaterThan(
      0.01,
    )
  })

  test('the null: with all items, retrieval does not matter', () => {
    const both = { taste: usual.items, moment: usual.items }
    expect(share({ ...yours, sources: both })).toBe(
      share({ ...yours, sources: everything }),
    )
  })
})

test('over the worlds it gains more than a perfect ranker', () => {
  const gains = SEEDS.map((seed) => {
    const requests = createRequests({ seed })
    return quality(mixed, requests).share - quality(perfect, requests).share
  })
  expect(meanInterval(gains).low).toBeGreaterThan(0)
})

import { createRandom } from 'shortlist/ml'
import { describe, expect, test } from 'vitest'
import { gladMinutes, measure, type Order } from './measure.ts'
import { objective } from './objective.ts'
import { createPages } from './world.ts'

const SEEDS = [1, 2, 3, 4, 5, 6]
const minutes: Order = (video) => video.click * video.minutes
const gated: Order = (video) =>
  minutes(video) * Math.min(1, 2 * video.share)

describe.each(SEEDS)('in world %d', (seed) => {
  const pages = createPages({ seed })
  const best = measure(pages, gladMinutes)

  test('a perfect click model gets the most clicks and half of the rest', () => {
    const clicks = measure(pages, objective)
    expect(clicks.clicks).toBeGreaterThan(1.4 * best.clicks)
    expect(clicks.glad).toBeLessThan(0.6 * best.glad)
  })

  test('the share watched is no better: it forgets who never clicked', () => {
    const share = measure(pages, (video) => video.share)
    expect(share.glad).toBeLessThan(measure(pages, objective).glad)
  })

  test('minutes come near, gated minutes nearer', () => {
    expect(measure(pages, minutes).glad).toBeGreaterThan(0.93 * best.glad)
    expect(measure(pages, gated).glad).toBeGreaterThan(
      measure(pages, minutes).glad,
    )
  })

  test('the null: without bait and with equal lengths all objectives agree', () => {
    const plain = createPages({ seed, bait: 0, lengthSpread: 0 })
    const { glad } = measure(plain, gladMinutes)
    for (const order of [objective, minutes, gated]) {
      expect(measure(plain, order).glad).toBeCloseTo(glad, 9)
    }
  })

  test('with much bait a better click model makes it worse', () => {
    const baited = createPages({ seed, bait: 2 })
    const random = createRandom(seed)
    const poor = measure(
      baited,
      ({ click }) => Math.log(click / (1 - click)) + 2 * random.normal(),
    )
    const perfect = measure(baited, objective)
    expect(perfect.clicks).toBeGreaterThan(poor.clicks + 0.1)
    expect(perfect.glad).toBeLessThan(poor.glad)
  })
})

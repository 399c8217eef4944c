/**
 * New items with a click rate that nobody knows. It assumes that content
 * (topic, creator, title) tells a part of the rate, that the rest is the
 * item's own, and that each impression is an independent try.
 */
import { createRandom, sigmoid } from 'shortlist/ml'

export interface WorldSettings {
  seed: number
  items: number
  /** Impressions of each item so far, on average, 0 or more; some have
   * several times as many as others. */
  impressions: number
  /** Share of the spread between items that content explains, 0 to 1.
   * 0: content tells nothing. 1: it tells all. */
  contentSkill: number
}

export interface Item {
  shown: number
  clicks: number
  /** What a model of content expects for the item. */
  expected: number
  /** The truth. */
  rate: number
}

export const usual = { items: 400, impressions: 50, contentSkill: 0.5 }
const SPREAD = 0.7

export function createItems(settings: WorldSettings): Item[] {
  const { seed, items, impressions, contentSkill } = settings
  const random = createRandom(seed)
  const ownSpread = SPREAD * Math.sqrt(1 - contentSkill)
  return Array.from({ length: items }, () => {
    const content = random.normal(0, SPREAD * Math.sqrt(contentSkill)) - 3
    const rate = sigmoid(content + random.normal(0, ownSpread))
    const shown = random.poisson(impressions * random.exponential(1))
    let clicks = 0
    for (let i = 0; i < shown; i++) clicks += random.bernoulli(rate) ? 1 : 0
    // The mean rate of items with this content, as rates are small.
    const expected = sigmoid(content + ownSpread ** 2 / 2)
    return { shown, clicks, expected, rate }
  })
}

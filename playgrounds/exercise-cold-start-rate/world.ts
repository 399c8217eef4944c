/** 300 items in six categories. A category has a rate, from 1% to 8%; items vary around it (log-normal, 0.4).
 * Impressions are very uneven: a fifth of the items has none, half has fewer than 30, a few have thousands. */
import { createRandom } from 'shortlist/ml'
import type { Item } from './rates.ts'

const CATEGORIES = [0.01, 0.02, 0.03, 0.04, 0.06, 0.08]

export interface KnownItem extends Item {
  rate: number
}

export function createItems(seed: number): KnownItem[] {
  const random = createRandom(seed)
  return Array.from({ length: 300 }, () => {
    const place = random.integer(0, CATEGORIES.length)
    const rate = CATEGORIES[place] * Math.exp(random.normal(0, 0.4))
    const shown = random.bernoulli(0.2)
      ? 0
      : Math.ceil(30 * Math.exp(random.normal(0, 1.7)))
    let clicks = 0
    for (let i = 0; i < shown; i++) if (random.bernoulli(rate)) clicks++
    return { category: `category ${place}`, shown, clicks, rate }
  })
}

/** What the twenty favorites of an estimate earn, as a share of what the true best twenty would. */
export function earned(items: KnownItem[], estimates: number[]): number {
  const top = (scores: number[]) =>
    scores
      .map((score, place) => ({ score, rate: items[place].rate }))
      .sort((a, b) => b.score - a.score)
      .slice(0, 20)
      .reduce((sum, { rate }) => sum + rate, 0)
  return top(estimates) / top(items.map(({ rate }) => rate))
}

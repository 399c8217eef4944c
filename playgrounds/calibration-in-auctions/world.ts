/**
 * The world: impressions sold one by one, of which all is known.
 *
 * There are forty ads, each with a click rate of its own. Eight of them, at
 * random, bid for every impression: so much a click, which is what a click
 * is worth to them today. The best product of bid and click rate wins and
 * pays what would have kept its place. What the rates are the auction must
 * ask a model.
 */
import { createRandom } from 'shortlist/ml'

export interface Settings {
  /** Which world: any integer. */
  seed: number
  /** Impressions. From 1 up. */
  auctions: number
  /** How much the ads' click rates differ: the spread of their logarithm, 0
   * to 1. 0: all the same. */
  rateSpread: number
}

export const usual: Settings = { seed: 1, auctions: 600, rateSpread: 0.5 }

export const ADS = 40
const BIDDERS = 8
/** The usual click rate, and the usual value of a click in cents. */
const RATE = 0.02
const VALUE = 50

/** One impression: who bids, and how much for a click. */
export interface Impression {
  ads: number[]
  bids: number[]
  /** What somebody else pays for the impression, click or not, in cents. */
  rival: number
}

export function createWorld(changes: Partial<Settings> = {}) {
  const { seed, auctions, rateSpread } = { ...usual, ...changes }
  const random = createRandom(seed)
  const rates = Array.from(
    { length: ADS },
    () => RATE * Math.exp(rateSpread * random.normal()),
  )
  const everybody = rates.map((_, ad) => ad)
  const impressions = Array.from({ length: auctions }, (): Impression => {
    const ads = random.shuffle(everybody).slice(0, BIDDERS)
    const bids = ads.map(() => VALUE * Math.exp(0.5 * random.normal()))
    const rival = 2.5 * RATE * VALUE * Math.exp(0.3 * random.normal())
    return { ads, bids, rival }
  })
  return { rates, impressions, random }
}

export type World = ReturnType<typeof createWorld>

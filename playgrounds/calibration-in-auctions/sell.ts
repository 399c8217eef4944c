/** Sells impressions by what a model believes, and counts what is true. */
import { generalizedSecondPrice } from 'shortlist/ml'
import type { World } from './world.ts'

export interface Market {
  /** Does somebody else bid for the impression itself? */
  rival?: boolean
  /** What an impression is worth to the site if it keeps it, in cents. */
  reserve?: number
  /** Is the winner billed for the impression instead of the click? */
  perImpression?: boolean
}

export interface Sales {
  /** Cents that came in. */
  revenue: number
  /** Cents that the impressions were worth to whoever got them. */
  value: number
  /** What each ad paid, its true clicks, and those it was believed to get. */
  paid: Float64Array
  clicks: Float64Array
  expected: Float64Array
}

export function sell(
  { rates, impressions }: World,
  believed: readonly number[],
  market: Market = {},
): Sales {
  const columns = () => new Float64Array(rates.length)
  const [paid, clicks, expected] = [columns(), columns(), columns()]
  let revenue = 0
  let value = 0
  for (const { ads, bids, rival } of impressions) {
    // Whoever wants the impression itself is as if clicked for certain.
    const outside = market.rival ? rival : (market.reserve ?? 0)
    const [{ bidder, pricePerClick }] = generalizedSecondPrice(
      [...bids, outside],
      [1],
      { qualities: [...ads.map((ad) => believed[ad]), 1] },
    )
    if (bidder === ads.length) {
      value += outside
      if (market.rival) revenue += pricePerClick
      continue
    }
    const ad = ads[bidder]
    const billed = market.perImpression ? believed[ad] : rates[ad]
    value += rates[ad] * bids[bidder]
    revenue += billed * pricePerClick
    paid[ad] += billed * pricePerClick
    clicks[ad] += rates[ad]
    expected[ad] += believed[ad]
  }
  return { revenue, value, paid, clicks, expected }
}

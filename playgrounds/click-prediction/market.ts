/** Sells the impressions of the future by predicted chances and rank.ts's
 * rules, and counts what is true. Payments are expected ones: the price of
 * a click times the true chance of it. */
import type { generalizedSecondPrice, Pacer } from 'shortlist/ml'
import type { Impression } from './log.ts'
import type { Request, World } from './world.ts'

export interface Offer {
  billedBy: 'click' | 'impression'
  /** Cents, for what it is billed by. */
  bid: number
  /** Predicted chance of a click. */
  chance: number
}

export interface Rules {
  auction: typeof generalizedSecondPrice
  quality: (offer: Offer) => number
  /** Cents an impression. 0: everything is sold. */
  reserve: number
  /** Without one, budgets have no end. */
  pacer?: (budget: number) => Pacer
  /** Cents a day for each advertiser. */
  budget?: number
  /** Does a brand bid for every impression? */
  brands?: boolean
  /** Are the click ads billed by the impression instead? */
  perImpression?: boolean
}

/** Means an impression, in cents; clicks of click ads that won. */
export interface Sales {
  revenue: number
  /** To whoever got the impression, the platform included. */
  value: number
  /** Share of impressions that click ads won, and that nobody got. */
  clickAds: number
  unsold: number
  /** Clicks that came, and that were promised for the same ads. */
  clicks: number
  promised: number
  /** Share of the day's money that was spent by noon. */
  spentByNoon: number
}

/** All ads of all requests, request by request. */
export function candidatesOf(requests: readonly Request[]): Impression[] {
  return requests.flatMap((request) =>
    request.ads.map((ad) => ({ request, ad })),
  )
}

export function trueChances(world: World, requests: readonly Request[]) {
  return Float64Array.from(candidatesOf(requests), ({ request, ad }) =>
    world.chanceOfClick(request, ad),
  )
}

/** `predicted` holds a chance for each of `candidatesOf(requests)`. */
export function sell(
  world: World,
  requests: readonly Request[],
  truth: ArrayLike<number>,
  predicted: ArrayLike<number>,
  rules: Rules,
): Sales {
  const { auction, quality, reserve, perImpression } = rules
  const sums = { revenue: 0, value: 0, clickAds: 0, unsold: 0 }
  const won = { clicks: 0, promised: 0 }
  let byNoon = 0
  let pacers: Pacer[] = []
  let now = { day: -1, hour: 0 }
  let first = 0
  for (const request of requests) {
    const { ads, bids, day } = request
    const hour = Math.floor(request.hour)
    if (rules.pacer && rules.budget) {
      if (day !== now.day) {
        const { advertisers } = world.settings
        const { pacer, budget } = rules
        pacers = Array.from({ length: advertisers }, () => pacer(budget))
        now = { day, hour: 0 }
      }
      for (; now.hour < hour; now.hour++) {
        for (const one of pacers) one.endPeriod()
      }
    }
    const pacerOf = (ad: number) => pacers[world.advertiserOf[ad]]
    // Budgets are kept in money an impression, bids are made for a click.
    const paced = (ad: number, bid: number, chance: number) =>
      pacerOf(ad) ? pacerOf(ad).bid(bid * chance) / chance : bid
    const offers: Offer[] = ads.map((ad, i) => ({
      billedBy: 'click',
      bid: paced(ad, bids[i], predicted[first + i]),
      chance: predicted[first + i],
    }))
    const brandBid = rules.brands === false ? 0 : request.brandBid
    for (const bid of [brandBid, reserve]) {
      offers.push({ billedBy: 'impression', bid, chance: 0 })
    }
    const [sold] = auction(
      offers.map(({ bid }) => bid),
      [1],
      { qualities: offers.map(quality) },
    )
    const place = sold?.bidder ?? ads.length + 1
    if (place < ads.length) {
      const chance = truth[first + place]
      const paid =
        sold.pricePerClick *
        (perImpression ? predicted[first + place] : chance)
      pacerOf(ads[place])?.pay(paid)
      sums.revenue += paid
      sums.value += chance * bids[place]
      sums.clickAds++
      won.clicks += chance
      won.promised += predicted[first + place]
      if (hour < 12) byNoon += paid
    } else if (place === ads.length) {
      sums.revenue += sold.pricePerClick
      sums.value += brandBid
      if (hour < 12) byNoon += sold.pricePerClick
    } else {
      sums.value += reserve
      sums.unsold++
    }
    first += ads.length
  }
  const share = (sum: number) => sum / requests.length
  return {
    revenue: share(sums.revenue),
    value: share(sums.value),
    clickAds: share(sums.clickAds),
    unsold: share(sums.unsold),
    ...won,
    spentByNoon: byNoon / sums.revenue,
  }
}

/** Auctions of the week after the log, of which the truth is known. */
import { createRandom, generalizedSecondPrice } from 'shortlist/ml'
import type { Person, World } from './create-world.ts'
import type { Predict } from './learners.ts'
import { bid, heavyScores, light, reserve, type Candidate } from './rank.ts'
import { FUTURE, TODAY } from './world.ts'

/** A place for sale. */
export interface Opportunity {
  day: number
  who: Person
  /** A number for each advertiser: days since this person was there. */
  recencies: number[]
  /** The advertisers whose targeting lets them take part. */
  eligible: number[]
}
/** How many may take part in an auction. */
export const ELIGIBLE = 12

export function drawOpportunities(world: World, count: number, seed = 1) {
  const random = createRandom(seed)
  return Array.from({ length: count }, (_, i): Opportunity => ({
    day: TODAY + (FUTURE * i) / count,
    who: world.drawPerson(random),
    recencies: world.advertisers.map(
      () => world.drawPerson(random).recency,
    ),
    eligible: random
      .shuffle(world.advertisers.map(({ id }) => id))
      .slice(0, ELIGIBLE),
  }))
}

/** What each ad could be asked, and what is true of it. */
export function candidatesOf(
  world: World,
  { day, who, recencies, eligible }: Opportunity,
) {
  return eligible.map((id) => {
    const { kind, value } = world.advertisers[id]
    const asked = { ...who, recency: recencies[id], advertiser: id }
    const { click, convert } = world.truth(asked, id, day)
    return { ...asked, kind, value, click, worth: value * click * convert }
  })
}

export type Missing = 'light' | 'heavy'
export interface Sale {
  /** The winner's kind, or none if nobody met the reserve. */
  kind: number
  /** What the impression was really worth to the winner, and its price. */
  worth: number
  price: number
  /** What it was worth to the advertiser who could use it best. */
  best: number
  bestKind: number
  /** Bids for it and true worths, of those that were scored. */
  bids: { kind: number; bid: number; worth: number }[]
}

/** Sells every place by rank.ts, with chances from a model. `rateOf` is the
 * table that the light stage reads. */
export function sell(
  world: World,
  opportunities: Opportunity[],
  predict: Predict,
  rateOf: Predict,
  missing: readonly Missing[] = [],
): Sale[] {
  const ads = opportunities.map((one) => candidatesOf(world, one))
  const said = predict(ads.flat())
  const rates = rateOf(ads.flat())
  return ads.map((list, place): Sale => {
    const scored = list.map((ad, i) => {
      const at = place * list.length + i
      const rate = rates[at]
      const pConvert = missing.includes('heavy') ? rate : said[at]
      const candidate: Candidate = {
        value: ad.value,
        pClick: ad.click,
        pConvert,
        rate,
      }
      const first = missing.includes('light') ? i : -light(candidate)
      return { ad, candidate, first }
    })
    scored.sort((one, other) => one.first - other.first)
    const bids = scored.slice(0, heavyScores).map(({ ad, candidate }) => ({
      kind: ad.kind,
      bid: bid(candidate),
      worth: ad.worth,
    }))
    const [sold] = generalizedSecondPrice(
      bids.map((one) => one.bid),
      [1],
      { reserve },
    )
    const best = list.reduce((a, b) => (b.worth > a.worth ? b : a))
    return {
      kind: sold ? bids[sold.bidder].kind : -1,
      worth: sold ? bids[sold.bidder].worth : 0,
      price: sold ? sold.payment : 0,
      best: best.worth,
      bestKind: best.kind,
      bids,
    }
  })
}

/** Sums over sales, per thousand places. */
export function money(sales: Sale[]) {
  const perThousand = (of: (sale: Sale) => number) =>
    (1000 * sales.reduce((sum, sale) => sum + of(sale), 0)) / sales.length
  const worth = perThousand((sale) => sale.worth)
  const revenue = perThousand(({ price }) => price)
  return {
    worth,
    revenue,
    surplus: worth - revenue,
    best: perThousand(({ best }) => best),
  }
}

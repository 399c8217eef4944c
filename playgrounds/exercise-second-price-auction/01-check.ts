// The smallest price that still wins
// Your auction on cases that can be worked out by hand, and on 400 random ones with a bidder who tries to be clever.
import { createRandom } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { auction, type Ad } from './auction.ts'

const within = 1e-9
const random = createRandom(13)
const markets = Array.from({ length: 400 }, () => ({
  ads: Array.from({ length: random.integer(1, 6) }, (_, place): Ad => ({
    id: `ad ${place}`,
    bid: Math.round(random.uniform(1, 100)),
    chance: Math.round(random.uniform(1, 20)) / 100,
  })),
  reserve: random.bernoulli(0.5) ? 0 : Math.round(random.uniform(0, 4)),
}))
const withBid = (ads: Ad[], id: string, bid: number) =>
  ads.map((ad) => (ad.id === id ? { ...ad, bid } : ad))

const dear = { id: 'dear', bid: 90, chance: 0.01 }
const liked = { id: 'liked', bid: 30, chance: 0.05 }

show.check(
  'bid × chance decides, not the bid',
  () => auction([dear, liked], 0)?.id ?? null,
  { equals: 'liked' },
)
show.check(
  'it pays 0.9 / 0.05 a click: what it had to beat, by its own chance',
  () => auction([dear, liked], 0)?.pricePerClick ?? null,
  { equals: 18, within },
)
show.check(
  'below the reserve nobody is shown, and of no ads none',
  () => [auction([dear, liked], 2), auction([], 0)],
  { equals: [null, null] },
)
show.check(
  'alone, an ad pays the reserve of the impression',
  () => auction([liked], 1)?.pricePerClick ?? null,
  { equals: 20, within },
)
show.check(
  'a reserve above the second score is the price',
  () => auction([dear, liked], 1.2)?.pricePerClick ?? null,
  { equals: 24, within },
)

/** What is wrong with a price, seen from the bidder: a cent less must lose, a cent more must win. */
function flaw({ ads, reserve }: (typeof markets)[number]): string {
  const sale = auction(ads, reserve)
  if (!sale) return 'fine'
  const { id, pricePerClick } = sale
  const winner = ads.find((ad) => ad.id === id)
  if (!winner) return 'a winner that did not bid'
  if (!(pricePerClick <= winner.bid + within)) return 'dearer than its bid'
  const winsAt = (bid: number) =>
    auction(withBid(ads, id, bid), reserve)?.id === id
  if (pricePerClick > 0.01 && winsAt(pricePerClick - 0.01)) {
    return 'a smaller bid wins as well'
  }
  return winsAt(pricePerClick + 0.01) ? 'fine' : 'its price would lose'
}
show.check(
  'the price is the smallest bid that still wins',
  () => {
    const flaws = markets.map(flaw).filter((words) => words !== 'fine')
    return flaws[0] ?? 'in all 400'
  },
  { equals: 'in all 400' },
)
show.check(
  'the impression goes to the highest score that clears the reserve',
  () =>
    markets.filter(({ ads, reserve }) => {
      const best = Math.max(...ads.map(({ bid, chance }) => bid * chance))
      const sale = auction(ads, reserve)
      if (best < reserve) return sale !== null
      const winner = ads.find(({ id }) => id === sale?.id)
      return !winner || Math.abs(winner.bid * winner.chance - best) > within
    }).length,
  { equals: 0 },
)

/** Expected cents that a bidder is left with, if a click is worth `value` to it and it bids `bid`. */
function profit(ads: Ad[], reserve: number, value: number, bid: number) {
  const [me] = ads
  const sale = auction(withBid(ads, me.id, bid), reserve)
  return sale?.id === me.id ? me.chance * (value - sale.pricePerClick) : 0
}
show.check(
  'nobody earns more with another bid than the true value',
  () => {
    const gains = markets.map(({ ads, reserve }) => {
      const value = ads[0].bid
      const honest = profit(ads, reserve, value, value)
      return Math.max(
        ...[0.5, 0.8, 0.9, 1.1, 1.5].map(
          (factor) => profit(ads, reserve, value, factor * value) - honest,
        ),
      )
    })
    return gains.filter((gain) => gain > within).length
  },
  { equals: 0 },
)

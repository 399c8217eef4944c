import { rankBidders, sellSlots } from './auction.ts'
import type { AuctionOptions, SoldSlot } from './auction.ts'

/**
 * Generalized second-price auction: slots go to the bidders in the order of bid · quality, and each pays
 * for a click the least that would have kept its place.
 *
 * price = max(reserve, bid · quality of the next bidder / own quality)
 *
 * With one slot this is the second-price auction, where nobody gains by bidding anything but the true
 * value. With several it is not: a lower slot at a lower price can be worth more. Equal products go to
 * the lower number. A bid of 0, or below the reserve, takes no part; slots may be left unsold.
 *
 * Throws when a bid or the reserve is negative, a quality is not above 0, or the slots are none, not
 * above 0, or not in falling order.
 *
 * Source: B. Edelman, M. Ostrovsky and M. Schwarz, "Internet advertising and the generalized
 * second-price auction", American Economic Review 97 (2007).
 *
 * @param bids what each bidder offers for a click
 * @param slotClicks clicks that each slot gets an ad of quality 1, best slot first
 * @returns the slots sold, best first
 *
 * @example
 * const [first, second] = generalizedSecondPrice([10, 4, 2], [200, 100])
 * first // { slot: 0, bidder: 0, clicks: 200, pricePerClick: 4, payment: 800 }
 * second.payment // 200
 * generalizedSecondPrice([3, 4], [1], { qualities: [2, 1] })[0].pricePerClick // 2 = 4 * 1 / 2
 */
export function generalizedSecondPrice(
  bids: ArrayLike<number>,
  slotClicks: ArrayLike<number>,
  options: AuctionOptions = {},
): SoldSlot[] {
  const ranked = rankBidders(bids, slotClicks, options)
  const { scores, qualities, reserve } = ranked
  return sellSlots(ranked, slotClicks, (place) =>
    Math.max(reserve, (scores[place + 1] ?? 0) / qualities[place]),
  )
}

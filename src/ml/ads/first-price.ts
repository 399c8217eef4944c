import { rankBidders, sellSlots } from './auction.ts'
import type { AuctionOptions, SoldSlot } from './auction.ts'

/**
 * First-price auction: slots go to the bidders in the order of bid · quality, and each pays its own bid
 * for a click.
 *
 * Bidding the true value then gains nothing, so everybody bids less, by a guess at the others (bid
 * shading). Equal products go to the lower number. A bid of 0, or below the reserve, takes no part;
 * slots may be left unsold.
 *
 * Throws when a bid or the reserve is negative, a quality is not above 0, or the slots are none, not
 * above 0, or not in falling order.
 *
 * @param bids what each bidder offers for a click
 * @param slotClicks clicks that each slot gets an ad of quality 1, best slot first
 * @returns the slots sold, best first
 *
 * @example
 * firstPrice([10, 4, 2], [200, 100]).map(({ payment }) => payment) // [2000, 400]
 * firstPrice([10, 4, 2], [200, 100], { reserve: 5 }).length // 1
 */
export function firstPrice(
  bids: ArrayLike<number>,
  slotClicks: ArrayLike<number>,
  options: AuctionOptions = {},
): SoldSlot[] {
  const ranked = rankBidders(bids, slotClicks, options)
  return sellSlots(ranked, slotClicks, (place) => bids[ranked.bidders[place]])
}

import { rankBidders, sellSlots } from './auction.ts'
import type { AuctionOptions, SoldSlot } from './auction.ts'

/**
 * Vickrey-Clarke-Groves auction: slots go to the bidders in the order of bid · quality, and each pays what
 * its presence costs the others.
 *
 * payment at place i = Σ over places j from i of (clicks_j - clicks_(j+1)) · quality_i · max(reserve, bid · quality of place j+1 / quality_i)
 *
 * The sum runs to the last place taken, below which there are no clicks. Without a reserve it is the
 * clicks that all those below would gain by moving up one, at their bids. Nobody gains by bidding
 * anything but the true value, with and without a reserve. Equal products go to the lower number. A
 * bid of 0, or below the reserve, takes no part; slots may be left unsold.
 *
 * Throws when a bid or the reserve is negative, a quality is not above 0, or the slots are none, not
 * above 0, or not in falling order.
 *
 * Source: H. Varian and C. Harris, "The VCG auction in theory and practice", American Economic Review
 * 104 (2014); the example is that of Edelman, Ostrovsky and Schwarz (2007).
 *
 * @param bids what each bidder offers for a click
 * @param slotClicks clicks that each slot gets an ad of quality 1, best slot first
 * @returns the slots sold, best first
 *
 * @example
 * const [first, second] = vickreyClarkeGroves([10, 4, 2], [200, 100])
 * first.payment // 600 = (200 - 100) * 4 + 100 * 2
 * second.payment // 200
 */
export function vickreyClarkeGroves(
  bids: ArrayLike<number>,
  slotClicks: ArrayLike<number>,
  options: AuctionOptions = {},
): SoldSlot[] {
  const ranked = rankBidders(bids, slotClicks, options)
  const { bidders, scores, qualities, reserve } = ranked
  const places = Math.min(bidders.length, slotClicks.length)
  return sellSlots(ranked, slotClicks, (place) => {
    let sum = 0
    for (let below = place; below < places; below++) {
      const lostClicks = slotClicks[below] - (below + 1 < places ? slotClicks[below + 1] : 0)
      sum += lostClicks * Math.max(reserve, (scores[below + 1] ?? 0) / qualities[place])
    }
    return sum / slotClicks[place]
  })
}

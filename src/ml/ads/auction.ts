import { badArgument } from '../checks/bad-argument.ts'
import { nonNegativeNumber } from '../checks/non-negative-number.ts'
import { nonNegativeNumbers } from '../checks/non-negative-numbers.ts'
import { notEmpty } from '../checks/not-empty.ts'
import { positiveNumber } from '../checks/positive-number.ts'
import { sameLength } from '../checks/same-length.ts'

export interface AuctionOptions {
  /** The least price of a click; bids below it take no part. 0 by default. */
  readonly reserve?: number
  /** What each bidder's ad multiplies the clicks of a slot by, above 0; 1 each by default. */
  readonly qualities?: ArrayLike<number>
}

/** A slot that was sold. */
export interface SoldSlot {
  /** 0 is the best slot. */
  readonly slot: number
  /** The position of the winner among the bids. */
  readonly bidder: number
  /** Clicks that are expected: those of the slot times the quality of the ad. */
  readonly clicks: number
  readonly pricePerClick: number
  /** Price a click times clicks. */
  readonly payment: number
}

/** The bidders that take part, best first. */
export interface RankedBidders {
  readonly bidders: readonly number[]
  /** Bid times quality, in the same order: what a click in the best slot is worth. */
  readonly scores: readonly number[]
  readonly qualities: readonly number[]
  readonly reserve: number
}

/**
 * Checks an auction's arguments and ranks the bidders by bid · quality, the lower number first among
 * equals. Who bids 0, or below the reserve, takes no part.
 */
export function rankBidders(
  bids: ArrayLike<number>,
  slotClicks: ArrayLike<number>,
  { reserve = 0, qualities }: AuctionOptions,
): RankedBidders {
  nonNegativeNumbers('bids', bids)
  nonNegativeNumber('reserve', reserve)
  notEmpty('slotClicks', slotClicks)
  for (let slot = 0; slot < slotClicks.length; slot++) {
    positiveNumber(`slotClicks[${slot}]`, slotClicks[slot])
    if (slot > 0 && slotClicks[slot] > slotClicks[slot - 1]) {
      const expected = `at most ${slotClicks[slot - 1]}, as slots are given best first`
      throw badArgument(`slotClicks[${slot}]`, slotClicks[slot], expected)
    }
  }
  if (qualities) {
    sameLength('bids', bids, 'qualities', qualities)
    for (let i = 0; i < qualities.length; i++) positiveNumber(`qualities[${i}]`, qualities[i])
  }
  const qualityOf = (bidder: number) => (qualities ? qualities[bidder] : 1)
  const scoreOf = (bidder: number) => bids[bidder] * qualityOf(bidder)
  const bidders = Array.from({ length: bids.length }, (_, bidder) => bidder)
    .filter((bidder) => bids[bidder] > 0 && bids[bidder] >= reserve)
    .sort((one, other) => scoreOf(other) - scoreOf(one) || one - other)
  return { bidders, scores: bidders.map(scoreOf), qualities: bidders.map(qualityOf), reserve }
}

/** Gives the slots to the bidders in order, at a price a click for each place. */
export function sellSlots(
  { bidders, qualities }: RankedBidders,
  slotClicks: ArrayLike<number>,
  priceAt: (place: number) => number,
): SoldSlot[] {
  return bidders.slice(0, slotClicks.length).map((bidder, slot) => {
    const clicks = slotClicks[slot] * qualities[slot]
    const pricePerClick = priceAt(slot)
    return { slot, bidder, clicks, pricePerClick, payment: clicks * pricePerClick }
  })
}

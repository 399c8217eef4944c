/** What wrong bids cost in second-price auctions. */
import type { Sale } from './auction.ts'
import { KINDS } from './world.ts'

/** For each kind, in the order of KINDS: dollars a thousand places. */
export interface Loss {
  /** Won at a price above what the place was worth to the winner. */
  over: number
  /** Not won, though the price was below what it was worth. */
  under: number
  /** What truthful bids would have gained against the same rivals. */
  possible: number
}

export function lossesByKind(sales: Sale[]): Loss[] {
  const losses = KINDS.map(() => ({ over: 0, under: 0, possible: 0 }))
  const each = 1000 / sales.length
  for (const { bids } of sales) {
    const order = [...bids].sort((one, other) => other.bid - one.bid)
    const [first, second] = order.map(({ bid }) => bid)
    for (const { kind, bid, worth } of bids) {
      // The price for this one: the highest bid of the others.
      const price = bid === first ? second : first
      const gain = worth - price
      if (gain > 0) losses[kind].possible += gain * each
      if (gain > 0 && bid < price) losses[kind].under += gain * each
      if (gain < 0 && bid >= price) losses[kind].over -= gain * each
    }
  }
  return losses
}

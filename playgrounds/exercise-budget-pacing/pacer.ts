// One campaign, one day of 96 quarters of an hour. `budget` in cents; `forecast` says how
// many auctions each quarter will bring, more or less. The pacer is asked for a bid in
// every auction, is told what a won one cost (never more than was bid), and is told when a
// quarter ends. Never spend more than the budget. Never bid more than an impression
// is worth. Spend as the traffic comes, all of it by midnight, if the day can take it.

export interface Pacer {
  /** What to bid for an impression worth `value` cents; 0 stays out. */
  bid(value: number): number
  pay(price: number): void
  endQuarter(): void
}

export function createPacer(budget: number, _forecast: number[]): Pacer {
  // So far: all that it is worth, until the money is gone. That is before the afternoon,
  // and the evening, which has most of the traffic, sees no ad of ours.
  let left = budget
  return {
    bid: (value) => Math.min(value, left),
    pay(price) {
      left -= price
    },
    endQuarter() {},
  }
}

import { nonNegativeNumber } from '../checks/non-negative-number.ts'
import { openShare } from '../checks/open-share.ts'
import { probability } from '../checks/probability.ts'
import { createRandom } from '../random/create-random.ts'
import { openAccount } from './pacer.ts'
import type { Pacer, PacingPlan } from './pacer.ts'

export interface ThrottlingOptions extends PacingPlan {
  /** By which share the rate goes up or down after a period, by default 0.1. */
  readonly adjustment?: number
  /** The rate of the first period, by default 0.1: a slow start. */
  readonly initialRate?: number
  /** Where the chance comes from; 1. */
  readonly seed?: number
}

/**
 * Paces a budget by throttling: enters only a share of the auctions, at random, and bids the full value
 * there.
 *
 * After each period, rate ← min(1, rate · (1 + adjustment)) if less was spent so far than planned so far, else rate · (1 - adjustment).
 *
 * The money is spread over the day, but a cheap and valuable impression is thrown away as easily as any
 * other: bidding less on all (`bidScalingPacer`) buys more for the same money. What is left of the
 * budget bounds every bid.
 *
 * Throws when the budget or the number of periods is not above 0, the plan has another length or a
 * negative number, the adjustment is not between 0 and 1 or the initial rate is not a probability;
 * later, for a negative value or price.
 *
 * Source: D. Agarwal, S. Ghosh, K. Wei and S. You, "Budget pacing for targeted online advertisements at
 * LinkedIn", KDD 2014.
 *
 * @example
 * const pacer = throttlingPacer({ budget: 100, periods: 10, initialRate: 0.5 })
 * pacer.pay(20)
 * pacer.endPeriod()
 * pacer.level() // 0.45, as 10 was planned
 */
export function throttlingPacer({
  adjustment = 0.1,
  initialRate = 0.1,
  seed = 1,
  ...plan
}: ThrottlingOptions): Pacer {
  openShare('adjustment', adjustment)
  probability('initialRate', initialRate)
  const account = openAccount(plan)
  const random = createRandom(seed)
  let rate = initialRate

  return {
    bid(value) {
      nonNegativeNumber('value', value)
      return random.bernoulli(rate) ? account.affordable(value) : 0
    },
    pay: (price) => account.pay(price),
    endPeriod() {
      const isBehind = account.spent < account.plannedSoFar()
      rate = isBehind ? Math.min(1, rate * (1 + adjustment)) : rate * (1 - adjustment)
      account.period++
    },
    spent: () => account.spent,
    level: () => rate,
  }
}

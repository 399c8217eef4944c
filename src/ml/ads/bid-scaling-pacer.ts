import { nonNegativeNumber } from '../checks/non-negative-number.ts'
import { positiveNumber } from '../checks/positive-number.ts'
import { openAccount } from './pacer.ts'
import type { Pacer, PacingPlan } from './pacer.ts'

export interface BidScalingOptions extends PacingPlan {
  /** How strongly a period that overspends by its whole plan raises the price of money; 0.1. */
  readonly stepSize?: number
  /** The price of money in the first period, by default 0: bid the full value. */
  readonly initialPrice?: number
}

/**
 * Paces a budget by scaling bids: bids the same share of the value in every auction.
 *
 * bid = value / (1 + price of money). After each period,
 * price of money ← max(0, price + stepSize · (spent in the period - planned for it) / (budget / periods)).
 *
 * In second-price auctions the best use of a budget in hindsight is such a share, the same all day: it
 * buys what gives the most value for money. The pacer finds it as it goes (gradient descent on the
 * price of the budget constraint). What is left of the budget bounds every bid.
 *
 * Throws when the budget, the number of periods or the step size is not above 0, the plan has another
 * length or a negative number, or the initial price is negative; later, for a negative value or price.
 *
 * Source: S. Balseiro and Y. Gur, "Learning in repeated auctions with budgets: regret minimization and
 * equilibrium", Management Science 65 (2019), where a period is one auction.
 *
 * @example
 * const pacer = bidScalingPacer({ budget: 100, periods: 10, stepSize: 0.25 })
 * pacer.bid(3) // 3
 * pacer.pay(20)
 * pacer.endPeriod()
 * pacer.bid(3) // 2.4 = 3 / (1 + 0.25 * (20 - 10) / 10)
 */
export function bidScalingPacer({
  stepSize = 0.1,
  initialPrice = 0,
  ...plan
}: BidScalingOptions): Pacer {
  positiveNumber('stepSize', stepSize)
  nonNegativeNumber('initialPrice', initialPrice)
  const account = openAccount(plan)
  const usualAmount = plan.budget / plan.periods
  let price = initialPrice
  let spentBefore = 0

  return {
    bid(value) {
      nonNegativeNumber('value', value)
      return account.affordable(value / (1 + price))
    },
    pay: (amount) => account.pay(amount),
    endPeriod() {
      const excess = account.spent - spentBefore - account.planned()
      price = Math.max(0, price + (stepSize * excess) / usualAmount)
      spentBefore = account.spent
      account.period++
    },
    spent: () => account.spent,
    level: () => 1 / (1 + price),
  }
}

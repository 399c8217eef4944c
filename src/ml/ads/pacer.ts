import { nonNegativeNumber } from '../checks/non-negative-number.ts'
import { nonNegativeNumbers } from '../checks/non-negative-numbers.ts'
import { positiveInteger } from '../checks/positive-integer.ts'
import { positiveNumber } from '../checks/positive-number.ts'

/** Spreads a budget over a day: stands between what an impression is worth and what is bid for it. */
export interface Pacer {
  /** What to bid for something of this value now; 0 stays out. Never more than what is left. */
  bid(value: number): number
  /** Takes in what a won auction cost. */
  pay(price: number): void
  /** Ends a period of the plan and adjusts `level`; after the last one nothing is bid. */
  endPeriod(): void
  /** What has been paid so far. */
  spent(): number
  /** What is adjusted, from 0 to 1: the share of auctions entered, or that of the value that is bid. */
  level(): number
}

export interface PacingPlan {
  /** What may be spent in all, in the unit of the prices. */
  readonly budget: number
  /** Into how many periods the day is cut. */
  readonly periods: number
  /** How much of the budget each period should get, relative to others; by default all the same. */
  readonly plan?: ArrayLike<number>
}

/** What every pacer keeps: what was paid, and what should have been. */
export interface PacingAccount {
  spent: number
  /** The period that is on, from 0; `periods` when the day is over. */
  period: number
  /** What this period and all before it should spend together. */
  plannedSoFar(): number
  /** What this period should spend. */
  planned(): number
  /** A bid cut to what is left; 0 when the day is over. */
  affordable(bid: number): number
  pay(price: number): void
}

/** Checks a plan and opens its account. */
export function openAccount({ budget, periods, plan }: PacingPlan): PacingAccount {
  positiveNumber('budget', budget)
  positiveInteger('periods', periods)
  if (plan) {
    nonNegativeNumbers('plan', plan)
    if (plan.length !== periods) {
      throw new RangeError(`plan has ${plan.length} numbers; expected ${periods}, one a period`)
    }
  }
  const weights = plan ? Float64Array.from(plan) : new Float64Array(periods).fill(1)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (total === 0) throw new RangeError('plan is all zeros; expected a number above 0')
  const amounts = weights.map((weight) => (budget * weight) / total)
  const account: PacingAccount = {
    spent: 0,
    period: 0,
    plannedSoFar: () =>
      amounts.subarray(0, account.period + 1).reduce((sum, amount) => sum + amount, 0),
    planned: () => amounts[account.period] ?? 0,
    affordable(bid) {
      return account.period < periods ? Math.min(bid, Math.max(0, budget - account.spent)) : 0
    },
    pay(price) {
      nonNegativeNumber('price', price)
      account.spent += price
    },
  }
  return account
}

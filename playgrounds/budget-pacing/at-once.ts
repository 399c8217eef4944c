import type { Pacer, PacingPlan } from 'shortlist/ml'

/** Bids the full value until the money is gone. */
export function atOnce({ budget }: PacingPlan): Pacer {
  let spent = 0
  return {
    bid: (value) => Math.min(value, Math.max(0, budget - spent)),
    pay: (price) => {
      spent += price
    },
    endPeriod: () => {},
    spent: () => spent,
    level: () => 1,
  }
}

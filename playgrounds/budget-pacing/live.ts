/** Lives through a day with a pacer. */
import {
  bidScalingPacer,
  throttlingPacer,
  type Pacer,
  type PacingPlan,
} from 'shortlist/ml'
import { PERIODS, type Day } from './world.ts'

export type Pace = (plan: PacingPlan) => Pacer

export const throttle: Pace = throttlingPacer
export const scale: Pace = (plan) =>
  bidScalingPacer({ ...plan, stepSize: 0.2 })

export function live({ day, traffic, budget }: Day, pace: Pace) {
  const pacer = pace({ budget, periods: PERIODS, plan: traffic })
  let clicks = 0
  /** What was spent by the end of each period, as a share of the budget. */
  const spent = day.map((impressions) => {
    for (const { chance, value, price } of impressions) {
      if (pacer.bid(value) <= price) continue
      pacer.pay(price)
      clicks += chance
    }
    pacer.endPeriod()
    return pacer.spent() / budget
  })
  // The first quarter of an hour after which nothing more is spent.
  const last = spent[spent.length - 1]
  const hours =
    (24 * (1 + spent.findIndex((share) => share === last))) / PERIODS
  return { clicks, spent, hours }
}

/** The most that the budget could have bought: the impressions with the
 * cheapest clicks first, which is what one share of the value, the same all
 * day, would have won. Known when the day is over. */
export function inHindsight({ day, budget }: Day): number {
  const worthwhile = day.flat().filter(({ value, price }) => value > price)
  worthwhile.sort((a, b) => a.price / a.chance - b.price / b.chance)
  let clicks = 0
  let left = budget
  for (const { chance, price } of worthwhile) {
    if (price > left) return clicks + (chance * left) / price
    clicks += chance
    left -= price
  }
  return clicks
}

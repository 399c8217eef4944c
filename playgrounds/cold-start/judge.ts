import type { Estimate } from './estimate.ts'
import type { Item } from './world.ts'

const PICKED = 20
const mean = (values: number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** How wrong an estimate is, and what happens to those who trust it. */
export function judge(estimate: Estimate, items: Item[]) {
  const estimated = items.map((item) => ({
    rate: item.rate,
    estimate: estimate(item),
  }))
  const picked = [...estimated]
    .sort((a, b) => b.estimate - a.estimate)
    .slice(0, PICKED)
  return {
    /** Root of the mean squared error, over all items. */
    error: Math.sqrt(
      mean(estimated.map(({ estimate, rate }) => (estimate - rate) ** 2)),
    ),
    /** What the estimate says of the twenty items it likes best. */
    claimed: mean(picked.map(({ estimate }) => estimate)),
    /** What they are worth. */
    earned: mean(picked.map(({ rate }) => rate)),
  }
}

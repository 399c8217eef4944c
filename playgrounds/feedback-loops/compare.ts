/** Two histories of one site, next to each other and to the truth. */
import { liveThrough, PLACES } from './world.ts'
import type { Record, Settings } from './world.ts'

/** The numbers of the five largest. */
const largest = (values: number[]) =>
  values
    .map((_, index) => index)
    .sort((one, other) => values[other] - values[one])
    .slice(0, PLACES)

const common = (one: number[], other: number[]) =>
  one.filter((item) => other.includes(item)).length

export function compare(
  score: (record: Record) => number,
  changes: Partial<Settings>,
) {
  const [first, second] = [1, 2].map((history) =>
    liveThrough(score, { ...changes, history }),
  )
  const shown = first.records.map((record) => record.shown)
  const total = shown.reduce((sum, count) => sum + count, 0)
  const winners = largest(shown)
  const others = largest(second.records.map((record) => record.shown))
  const best = largest(first.chances)
  // What a visit brings if the best stand on top, and what it brought.
  const visits = total / PLACES
  const possible = best.reduce(
    (sum, item, place) => sum + first.chances[item] / (place + 1),
    0,
  )
  const clicks = first.records.reduce(
    (sum, record) => sum + record.clicks,
    0,
  )
  return {
    /** Share of all impressions that the five most shown have. */
    topFive: winners.reduce((sum, item) => sum + shown[item], 0) / total,
    /** Of these five, how many are so in the other history, too. */
    both: common(winners, others),
    /** And how many are truly among the five best. */
    found: common(winners, best),
    clicks: clicks / visits / possible,
  }
}

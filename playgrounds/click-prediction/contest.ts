/** Models compared on the test side of a split, and in the true market. */
import type { Split } from 'shortlist/ml'
import type { Log } from './log.ts'
import { candidatesOf, sell, trueChances, type Rules } from './market.ts'
import { predictTest } from './offline.ts'
import type { Learn } from './models.ts'
import type { Site } from './site.ts'

export type Metric = (
  clicked: readonly number[],
  chances: ArrayLike<number>,
) => number

/** What each metric says of each model. */
export function contest(
  site: Site,
  split: (log: Log) => Split,
  learns: readonly Learn[],
  metrics: readonly Metric[],
): number[][] {
  return learns.map((learn) => {
    const { rows, chances } = predictTest(site, split, learn)
    return metrics.map((metric) => metric(rows.clicked, chances))
  })
}

/** The place of the best. */
export const winner = (scores: readonly number[]) =>
  scores.indexOf(Math.max(...scores))

/** A market of every `one in` requests of the future. */
export function openMarket(site: Site, oneIn = 4) {
  const { world } = site
  const requests = world.requests.filter(
    ({ day }, i) => day >= world.settings.days && i % oneIn === 0,
  )
  const candidates = candidatesOf(requests)
  const truth = trueChances(world, requests)
  return {
    truth,
    /** Learns from the whole log and is launched. */
    launch(learn: Learn) {
      return learn(site, site.log).predict(candidates)
    },
    sell: (predicted: ArrayLike<number>, rules: Rules) =>
      sell(world, requests, truth, predicted, rules),
  }
}

/** The log: one ad a request, as the older ranker chose, and its clicks. */
import { createRandom } from 'shortlist/ml'
import type { Request, World } from './world.ts'

/** An ad in a request: what a model is asked about. */
export interface Impression {
  request: Request
  ad: number
}

export interface Log {
  impressions: Impression[]
  /** The day and the ad of each, for splits. */
  day: number[]
  ad: number[]
  /** 1 or 0. */
  clicked: number[]
  /** What nobody but the world knows. */
  chance: number[]
}

/** What was shown on the days from `from` up to `to`. */
export function createLog(world: World, from: number, to: number): Log {
  const { seed, incumbentSkill, baseLogOdds } = world.settings
  const log: Log = {
    impressions: [],
    day: [],
    ad: [],
    clicked: [],
    chance: [],
  }
  const random = createRandom(seed * 100 + 30)
  for (const request of world.requests) {
    // Chance is drawn for every request, so a log is a part of a longer one.
    const chances = request.ads.map((ad) =>
      world.chanceOfClick(request, ad),
    )
    const scores = chances.map((chance, i) => {
      const known = Math.log(chance / (1 - chance)) - baseLogOdds
      const guess = incumbentSkill * known + 0.6 * random.normal()
      return Math.log(request.bids[i]) + guess
    })
    const luck = random.uniform()
    if (request.day < from || request.day >= to) continue
    const best = scores.indexOf(Math.max(...scores))
    const ad = request.ads[best]
    const chance = chances[best]
    log.impressions.push({ request, ad })
    log.day.push(request.day)
    log.ad.push(ad)
    log.clicked.push(luck < chance ? 1 : 0)
    log.chance.push(chance)
  }
  return log
}

/** Some rows of a log, in the given order. */
export function rowsOf(log: Log, rows: readonly number[]): Log {
  const pick = <Value>(values: Value[]) => rows.map((row) => values[row])
  return {
    impressions: pick(log.impressions),
    day: pick(log.day),
    ad: pick(log.ad),
    clicked: pick(log.clicked),
    chance: pick(log.chance),
  }
}

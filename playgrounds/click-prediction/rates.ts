/** Click rates so far: counted each night, so a row sees days before its own. */
import type { Log } from './log.ts'
import type { World } from './world.ts'

const KINDS = ['ad', 'advertiser', 'user', 'segment', 'pair'] as const
export type Kind = (typeof KINDS)[number]
/** Log-odds of the clicks of a thing as of the start of a day. */
export type Rates = (kind: Kind, key: number, day: number) => number

/** As many impressions as each thing is taken to have had at the usual rate. */
const PRIOR = 20

export function countRates(world: World, log: Log): Rates {
  const days = world.settings.days + world.settings.futureDays
  /** Clicks and impressions of a thing, a pair of numbers a day. */
  const counts = KINDS.map(() => new Map<number, Float64Array>())
  const keysOf = (row: number) => {
    const { request, ad } = log.impressions[row]
    const advertiser = world.advertiserOf[ad]
    return {
      ad,
      advertiser,
      user: request.user,
      segment: request.segment,
      pair: request.segment * 1000 + advertiser,
    }
  }
  let clicks = 0
  for (let row = 0; row < log.day.length; row++) {
    clicks += log.clicked[row]
    const keys = keysOf(row)
    KINDS.forEach((kind, of) => {
      const known = counts[of]
      const count = known.get(keys[kind]) ?? new Float64Array(2 * days + 2)
      known.set(keys[kind], count)
      count[2 * log.day[row] + 2] += log.clicked[row]
      count[2 * log.day[row] + 3]++
    })
  }
  const usual = clicks / log.day.length
  for (const count of counts.flatMap((known) => [...known.values()])) {
    for (let i = 2; i < count.length; i++) count[i] += count[i - 2]
  }
  return (kind, key, day) => {
    const count = counts[KINDS.indexOf(kind)].get(key)
    const clicked = (count?.[2 * day] ?? 0) + PRIOR * usual
    const shown = (count?.[2 * day + 1] ?? 0) + PRIOR
    return Math.log(clicked / (shown - clicked))
  }
}

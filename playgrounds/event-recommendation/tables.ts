/** Two tables as a warehouse makes them: the rate of each event, and of each
 * topic in each week. Joined by their keys, they tell a row about its
 * neighbors, whenever those came. */
import { TOPICS } from './events.ts'
import type { Log, Rows } from './log.ts'
import type { World } from './world.ts'

export interface Tables {
  /** For the rows that the tables were made of, each without itself. */
  own(): Float64Array[]
  /** For any others; a key that is not in a table has the mean. */
  of(rows: Rows): Float64Array[]
}

export function makeTables({ events, lastDay }: World, log: Log): Tables {
  const weeks = Math.ceil(lastDay / 7)
  const keys = {
    event: ({ event }: Rows, row: number) => event[row],
    week: ({ event, day }: Rows, row: number) =>
      events.topic[event[row]] * weeks + Math.floor(day[row] / 7),
  }
  const counts = { event: events.count, week: TOPICS * weeks }
  const mean =
    log.registered.reduce((sum, one) => sum + one, 0) / log.rowCount
  const tables = (['event', 'week'] as const).map((name) => {
    const shown = new Float64Array(counts[name])
    const taken = new Float64Array(counts[name])
    for (let row = 0; row < log.rowCount; row++) {
      const key = keys[name](log, row)
      shown[key]++
      taken[key] += log.registered[row]
    }
    return { key: keys[name], shown, taken }
  })
  const logOdds = (taken: number, shown: number) => {
    const rate = (taken + 10 * mean) / (shown + 10)
    return Math.log(rate / (1 - rate))
  }
  return {
    own: () =>
      tables.map(({ key, shown, taken }) =>
        new Float64Array(log.rowCount).map((_, row) => {
          const at = key(log, row)
          return logOdds(taken[at] - log.registered[row], shown[at] - 1)
        }),
      ),
    of: (rows) =>
      tables.map(({ key, shown, taken }) =>
        new Float64Array(rows.rowCount).map((_, row) => {
          const at = key(rows, row)
          return logOdds(taken[at], shown[at])
        }),
      ),
  }
}

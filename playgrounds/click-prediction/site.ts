/** A world with its log, the future that comes after it, and counters. */
import { createWorld } from './create-world.ts'
import { createLog, rowsOf, type Log } from './log.ts'
import { countRates, type Rates } from './rates.ts'
import type { World, WorldSettings } from './world.ts'

export interface Site {
  world: World
  log: Log
  /** What the older ranker would have shown in the future. */
  future: Log
  /** Counted every night, in the future too. */
  rates: Rates
}

export function openSite(changes: Partial<WorldSettings>): Site {
  const world = createWorld(changes)
  const { days, futureDays } = world.settings
  const all = createLog(world, 0, days + futureDays)
  const rows = all.day.map((_, row) => row)
  // Counting takes time, and not everybody asks.
  let rates: Rates | undefined
  return {
    world,
    log: rowsOf(
      all,
      rows.filter((row) => all.day[row] < days),
    ),
    future: rowsOf(
      all,
      rows.filter((row) => all.day[row] >= days),
    ),
    get rates() {
      return (rates ??= countRates(world, all))
    },
  }
}

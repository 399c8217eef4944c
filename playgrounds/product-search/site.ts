/** A world, its log, and what was learned from it before any ranker. */
import { createWorld, type World } from './create-world.ts'
import { createLog, type Log } from './log.ts'
import { learnPropensities } from './propensity.ts'
import { buildRetrieval, type Retrieval } from './retrieval.ts'
import type { WorldSettings } from './world.ts'

export interface Site {
  world: World
  log: Log
  retrieval: Retrieval
  /** How likely each position is looked at, as learned. */
  chances: number[]
}

export const allRows = (log: Log) =>
  Array.from({ length: log.rowCount }, (_, row) => row)

export function openSite(
  changes: Partial<WorldSettings> = {},
  { towers = true } = {},
): Site {
  const world = createWorld(changes)
  const log = createLog(world, 0, world.settings.days)
  const rows = allRows(log)
  const retrieval = buildRetrieval(world, log, rows, { towers })
  return { world, log, retrieval, chances: learnPropensities(log, rows) }
}

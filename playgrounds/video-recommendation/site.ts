/** A site at the end of its log, and the two scores a model has there. */
import { rocAuc, type Split } from 'shortlist/ml'
import { createLog, takeRows, type Log } from './log.ts'
import { trainRanker, type Recipe } from './rankers.ts'
import { createWorld } from './create-world.ts'
import type { World, WorldSettings } from './world.ts'

export interface Site {
  world: World
  log: Log
  /** The log of the week that follows. Nobody has it at the time. */
  future: Log
}

export function openSite(changes: Partial<WorldSettings> = {}): Site {
  const world = createWorld(changes)
  const { days } = world.settings
  return {
    world,
    log: createLog(world, 0, days),
    future: createLog(world, days, world.lastDay),
  }
}

/** What a team can compute: learn from one part of the log, be tested on
 * the other. */
export function offlineAuc(
  { world, log }: Site,
  split: (log: Log) => Split,
  recipe: Recipe,
): number {
  const { train, test } = split(log)
  const ranker = trainRanker(world, takeRows(log, train), recipe)
  const tested = takeRows(log, test)
  return rocAuc(tested[recipe.label], ranker.chance(tested))
}

/** What it gets: the same recipe, learned from the whole log as before any
 * launch, in the week that follows. */
export function futureAuc(
  { world, log, future }: Site,
  recipe: Recipe,
): number {
  const ranker = trainRanker(world, log, recipe)
  return rocAuc(future[recipe.label], ranker.chance(future))
}

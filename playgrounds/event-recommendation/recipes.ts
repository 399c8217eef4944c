/** What a team might come up with: ways to make a ranker out of a log. */
import { logisticRegression } from 'shortlist/ml'
import { rowsWhere, withColumns, withRoom, type Log } from './log.ts'
import { popularNearYou } from './models.ts'
import {
  learned,
  regressionOptions,
  served,
  type Ranker,
} from './rankers.ts'
import { makeTables } from './tables.ts'
import type { World } from './world.ts'

export interface Recipe {
  name: string
  /** Times the chance that somebody who registers will come. */
  timesAttendance?: boolean
  /** Rates out of tables.ts in the place of what is known as of now. */
  tables?: boolean
}

export const recipes: Recipe[] = [
  { name: 'registrations' },
  { name: 'attendances', timesAttendance: true },
  { name: 'registrations, by tables', tables: true },
  { name: 'attendances, by tables', timesAttendance: true, tables: true },
]
export const nearYou: Ranker = popularNearYou

const RATES = [
  'rate of the event',
  'rate of the organizer',
  'recent registrations',
  'friends who go',
  'share of seats left',
] as const

/** Learns from a log that ends on a day: what happens later is not known. */
export function trainRecipe(
  world: World,
  log: Log,
  recipe: Recipe,
): Ranker {
  const open = withRoom(log)
  const without = recipe.tables ? RATES : []
  const tables = recipe.tables ? makeTables(world, open) : undefined
  const registration = logisticRegression.fit(
    withColumns(learned(open, without), tables?.own() ?? []),
    open.registered,
    regressionOptions,
  )
  const chance: Ranker['score'] = (rows) =>
    logisticRegression.predictProbability(
      registration,
      withColumns(served(rows, without), tables?.of(rows) ?? []),
    )
  if (!recipe.timesAttendance) return { name: recipe.name, score: chance }

  // Of those who registered for what is over by now: who came?
  const today = log.day[log.rowCount - 1] + 1
  const over = rowsWhere(
    log,
    (row) => log.registered[row] === 1 && log.happens[row] < today,
  )
  const attendance = logisticRegression.fit(
    served(over),
    over.attended,
    regressionOptions,
  )
  return {
    name: recipe.name,
    score(rows) {
      const all = chance(rows)
      const came = logisticRegression.predictProbability(
        attendance,
        served(rows),
      )
      return came.map((p, row) => p * all[row])
    },
  }
}

/** A model after its launch, and what is seen of it day by day. */
import { normalizedEntropy, populationStabilityIndex } from 'shortlist/ml'
import { createLog, takeRows } from './log.ts'
import { trainRanker, type ChanceRanker } from './rankers.ts'
import { createWorld } from './create-world.ts'
import type { WorldSettings } from './world.ts'

export interface Policy {
  policy: string
  /** Days between one training of the weights and the next. */
  every: number
  /** Whether rates are counted anew each night, as the weights are not. */
  freshRates?: boolean
}

/** How good the predictions of a day were, known when it is over. */
export interface Measure {
  day: number
  policy: string
  entropy: number
}

/** What is known the same day, before anybody has watched anything; of the
 * model that is never retrained. */
export interface Sign {
  day: number
  /** How far the predictions have moved since the week before the launch. */
  stability: number
  /** Share of impressions of videos that were not in the training rows. */
  unknown: number
}

const LAUNCH = 28
const recipe = {
  name: 'long-watch model',
  label: 'longWatch',
  dailyRate: 'of the day before',
} as const

export function liveThrough(
  changes: Partial<WorldSettings>,
  policies: Policy[],
  days: number,
  onDay?: (day: number) => void,
): { measures: Measure[]; signs: Sign[] } {
  const world = createWorld({ ...changes, days: LAUNCH, futureDays: days })
  const log = createLog(world, 0, world.lastDay)
  const rowsADay = log.rowCount / world.lastDay
  const logOf = (from: number, to: number) => {
    const rowCount = (to - from) * rowsADay
    const first = from * rowsADay
    return takeRows(
      log,
      Array.from({ length: rowCount }, (_, i) => first + i),
    )
  }

  // A model of the morning of a day knows the four weeks before. Its rates
  // can be counted later than its weights were learned.
  const models = new Map<string, ChanceRanker>()
  function modelOf(day: number, ratesOf = day): ChanceRanker {
    const key = `${day} ${ratesOf}`
    let model = models.get(key)
    if (model === undefined) {
      const weeks = (end: number) => logOf(end - 28, end)
      model = trainRanker(world, weeks(day), recipe, weeks(ratesOf))
      models.set(key, model)
    }
    return model
  }

  const measures: Measure[] = []
  const signs: Sign[] = []
  const first = modelOf(LAUNCH)
  const usual = first.chance(logOf(LAUNCH - 7, LAUNCH))
  const known = new Set(logOf(0, LAUNCH).video)
  for (let day = 0; day < days; day++) {
    onDay?.(day)
    const today = logOf(LAUNCH + day, LAUNCH + day + 1)
    for (const { policy, every, freshRates } of policies) {
      const trained = LAUNCH + day - (day % every)
      const model = modelOf(trained, freshRates ? LAUNCH + day : trained)
      const entropy = normalizedEntropy(
        today.longWatch,
        model.chance(today),
      )
      measures.push({ day: day + 1, policy, entropy })
    }
    const unknown = today.video.filter((video) => !known.has(video))
    signs.push({
      day: day + 1,
      stability: populationStabilityIndex(usual, first.chance(today)),
      unknown: unknown.length / rowsADay,
    })
  }
  return { measures, signs }
}

/** Judging a ranker: by the future that really came, and by a log. */
import { topK } from 'shortlist/ml'
import { columnOf } from './features.ts'
import type { Log } from './log.ts'
import type { Ranker } from './rankers.ts'
import type { FutureVisit } from './site.ts'
import type { World } from './world.ts'

export interface Outcome {
  /** Of the five events the person would likeliest register for and has
   * not, the share among the ten that the ranker likes best. */
  recall: number
  /** Expected registrations and attendances a list. */
  registered: number
  attended: number
}

/** Means over visits of the time after the log. Full events are left out, so
 * that no ranker is blamed for what a filter does. */
export function outcomeOf(
  world: World,
  ranker: Ranker,
  visits: FutureVisit[],
): Outcome {
  const sum = { recall: 0, registered: 0, attended: 0 }
  for (const { rows, full, register, attend } of visits) {
    const open = (scores: ArrayLike<number>) =>
      Float64Array.from(scores, (score, i) => (full[i] ? -1e9 : score))
    const order = topK(open(ranker.score(rows)), 10).indices
    const wanted = new Set(topK(open(register), 5).indices)
    sum.recall += order.filter((i) => wanted.has(i)).length / 5
    order.slice(0, world.settings.slateSize).forEach((i, position) => {
      const chance = world.chanceSeen(position) * register[i]
      sum.registered += chance
      sum.attended += chance * attend[i]
    })
  }
  return {
    recall: sum.recall / visits.length,
    registered: sum.registered / visits.length,
    attended: sum.attended / visits.length,
  }
}

/** What the log says of one event that was shown. */
export interface Impression {
  /** 1 or 0. */
  registered: number
  /** 1 for those who came, 0 for those who did not, or not yet. */
  attended: number
  /** Whether the event was still to come when the log ended. */
  pending: boolean
  /** 1 if it costs nothing. */
  free: number
  /** Days from the request to the event. */
  daysAhead: number
}

/** Best first; the higher the better. */
export type Metric = (ranked: Impression[]) => number

const FREE = columnOf('free')

/** The mean of each metric over the lists of a log, each in the ranker's
 * order. Of a list that a split has torn apart, what is left is judged. */
export function judge(
  ranker: Ranker,
  log: Log,
  known: number,
  metrics: Metric[],
): number[] {
  const scores = ranker.score(log)
  const sums = metrics.map(() => 0)
  let lists = 0
  for (let start = 0, end = 0; start < log.rowCount; start = end) {
    while (end < log.rowCount && log.request[end] === log.request[start]) {
      end++
    }
    const order = Array.from({ length: end - start }, (_, i) => start + i)
    order.sort((one, other) => scores[other] - scores[one] || one - other)
    const ranked = order.map((row) => ({
      registered: log.registered[row],
      attended: log.happens[row] < known ? log.attended[row] : 0,
      pending: log.happens[row] >= known,
      free: log.features.values[row * log.features.columns + FREE],
      daysAhead: log.happens[row] - log.day[row],
    }))
    metrics.forEach((metric, i) => (sums[i] += metric(ranked)))
    lists++
  }
  return sums.map((sum) => sum / lists)
}

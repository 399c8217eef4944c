import { arrayLike } from '../checks/array-like.ts'
import { badArgument } from '../checks/bad-argument.ts'
import { createRandom } from '../random/create-random.ts'
import type { Random } from '../random/random.ts'
import { topK } from '../retrieval/exact-top-k.ts'
import { checkStages } from './cascade-stage.ts'
import type { CascadeStage } from './cascade-stage.ts'

export interface CascadeOptions {
  /** Milliseconds that all stages have together; by default there is no bound. */
  readonly deadline?: number
  /** What latencies are drawn from; pass one generator to a run of requests. By default seed 1. */
  readonly random?: Random
}

/** What one stage did for a request. */
export interface StageReport {
  readonly name: string
  readonly received: number
  /** Items that were scored, even if the stage came too late to use them. */
  readonly scored: number
  readonly returned: number
  readonly milliseconds: number
  readonly timedOut: boolean
}

export interface CascadeResult<Item> {
  /** Best first, as the last stage left them. */
  readonly items: readonly Item[]
  readonly milliseconds: number
  readonly stages: readonly StageReport[]
}

/**
 * Runs candidates through a cascade of rankers, from cheap to dear: each stage scores what the one
 * before it kept and keeps the best of that. Keeps the accounts of one request.
 *
 * time of a stage = (milliseconds + millisecondsPerItem · items received) · e^(tail · z), with z a standard normal number. It takes no real
 * time: the milliseconds are those of the model, so that equal seeds give equal accounts.
 *
 * A stage that would take longer than its `timeout`, or than what is left of the deadline, is stopped
 * there; its `onTimeout` says what goes on in its place. Scored are the items that it got to, in the
 * order in which they came. Equal scores keep that order. One random number is drawn a stage, also where there is no tail,
 * so that turning one stage's knobs leaves the luck of the others alone.
 *
 * Throws when there are no stages, a stage's numbers are out of range, the deadline is not above 0,
 * or a stage gives another number of scores than it got items.
 *
 * @param candidates what was retrieved, best first where retrieval has an order
 *
 * @example
 * const stages = [
 *   { name: 'light', keep: 2, score: (ids) => ids.map((id) => id % 10), millisecondsPerItem: 0.5 },
 *   { name: 'heavy', keep: 2, score: (ids) => ids, millisecondsPerItem: 5, timeout: 8 },
 * ]
 * const { items, milliseconds, stages: reports } = cascade([11, 28, 35, 49], stages)
 * items // [49, 28], as the light stage left them
 * milliseconds // 10 = 4 * 0.5 + 8, where the heavy stage was stopped
 * reports[1] // { name: 'heavy', received: 2, scored: 1, returned: 2, milliseconds: 8, timedOut: true }
 */
export function cascade<Item>(
  candidates: ArrayLike<Item>,
  stages: readonly CascadeStage<Item>[],
  { deadline = Infinity, random = createRandom(1) }: CascadeOptions = {},
): CascadeResult<Item> {
  arrayLike('candidates', candidates)
  checkStages(stages)
  if (!(deadline > 0)) throw badArgument('deadline', deadline, 'a number above 0')
  let items: Item[] = Array.from(candidates)
  let milliseconds = 0
  let hasFailed = false
  const reports: StageReport[] = []
  for (const stage of stages) {
    const luck = Math.exp((stage.tail ?? 0) * random.normal())
    if (hasFailed) continue
    const received = items.length
    const limit = Math.min(stage.timeout ?? Infinity, deadline - milliseconds)
    const { scored, time, timedOut } = timeOf(stage, received, luck, limit)
    items = timedOut ? itemsInPlace(stage, items, scored) : best(stage, items)
    hasFailed = timedOut && stage.onTimeout === 'fail'
    milliseconds += time
    const { name } = stage
    reports.push({ name, received, scored, returned: items.length, milliseconds: time, timedOut })
  }
  return { items, milliseconds, stages: reports }
}

/** How long a stage takes, and how many items it gets to score in that time. */
function timeOf(
  { milliseconds = 0, millisecondsPerItem = 0 }: CascadeStage<never>,
  received: number,
  luck: number,
  limit: number,
): { scored: number; time: number; timedOut: boolean } {
  const time = (milliseconds + millisecondsPerItem * received) * luck
  if (time <= limit) return { scored: received, time, timedOut: false }
  const left = limit - milliseconds * luck
  const scored = left <= 0 ? 0 : Math.floor(left / (millisecondsPerItem * luck))
  return { scored: Math.min(scored, received), time: limit, timedOut: true }
}

/** What goes on when a stage was stopped after so many items. */
function itemsInPlace<Item>(stage: CascadeStage<Item>, items: Item[], scored: number): Item[] {
  const { keep, onTimeout = 'skip' } = stage
  if (onTimeout === 'fail') return []
  if (onTimeout === 'skip') return items.slice(0, keep)
  return [...best(stage, items.slice(0, scored)), ...items.slice(scored)].slice(0, keep)
}

function best<Item>({ name, keep, score }: CascadeStage<Item>, items: Item[]): Item[] {
  if (!score) return items.slice(0, keep)
  if (items.length === 0) return []
  const scores = score(items)
  arrayLike(`scores of ${name}`, scores)
  if (scores.length !== items.length) {
    throw new RangeError(`${name} gives ${scores.length} scores; expected ${items.length}`)
  }
  return Array.from(topK(scores, keep).indices, (index) => items[index])
}

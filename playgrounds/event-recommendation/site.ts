/** A site at the end of its log, and the future that nobody has yet. */
import { createRandom, topK } from 'shortlist/ml'
import { createWorld } from './create-world.ts'
import type { Log, Rows } from './log.ts'
import { simulate, type Policy, type Question } from './simulate.ts'
import { State } from './state.ts'
import type { World, WorldSettings } from './world.ts'

/** Days until half of a person's history is forgotten. */
export const HALF_LIFE = 14

export interface Site {
  world: World
  log: Log
  /** The state when the log ends: what a launch starts from. */
  stateAtLaunch(): State
  /** Two weeks more under the old ranker. */
  future: Log
  /** Some of its requests, with every event that could have been shown. */
  visits: FutureVisit[]
}

/** One request, and what the world knows of all that it could be given. */
export interface FutureVisit {
  rows: Rows
  full: Uint8Array
  register: Float64Array
  attend: Float64Array
}

export function openSite(
  changes: Partial<WorldSettings> = {},
  { halfLife = HALF_LIFE, every = 18 } = {},
): Site {
  const world = createWorld(changes)
  const { days, seed } = world.settings
  const state = new State(world, halfLife)
  const log = simulate(world, state, oldRanker(seed), {
    from: 0,
    to: days,
    seed: seed * 100 + 4,
  })
  const stateAtLaunch = () => state.copy()
  // The future takes time: it comes when it is asked for.
  let later: Pick<Site, 'future' | 'visits'> | undefined
  const wait = () =>
    (later ??= waitForFuture(world, stateAtLaunch(), every))
  return {
    world,
    log,
    stateAtLaunch,
    get future() {
      return wait().future
    },
    get visits() {
      return wait().visits
    },
  }
}

function waitForFuture(world: World, state: State, every: number) {
  const { days, seed } = world.settings
  const visits: FutureVisit[] = []
  const future = simulate(world, state, oldRanker(seed + 50), {
    from: days,
    to: world.lastDay,
    seed: seed * 100 + 5,
    onRequest: (question, request) => {
      if (request % every === 0) visits.push(futureVisit(question))
    },
  })
  return { future, visits }
}

/** What filled the log: near, soon, booked by others, and a good deal of
 * chance. It does not know who asks. */
function oldRanker(seed: number): Policy {
  const random = createRandom(seed * 10 + 6)
  return ({ world, state, visit, candidates }) => {
    const scores = candidates.map(
      (event) =>
        -0.5 * world.kmDoublings(visit.person, event) -
        0.2 * Math.log2(world.events.happens[event] - visit.day) +
        0.3 * Math.log2(1 + state.guests[event]) -
        Math.log(-Math.log(random.uniform(1e-12, 1))),
    )
    return best(candidates, scores, world.settings.slateSize)
  }
}

function futureVisit(question: Question): FutureVisit {
  const { world, state, visit, candidates } = question
  const each = (of: (event: number) => number) =>
    Float64Array.from(candidates, of)
  const friends = (event: number) =>
    state.friendsGoing(world, visit.person, event)
  return {
    rows: rowsOf(question, candidates),
    full: Uint8Array.from(candidates, (event) =>
      state.seatsLeft(world, event) <= 0 ? 1 : 0,
    ),
    register: each((event) =>
      world.chanceToRegister(visit, event, friends(event)),
    ),
    attend: each((event) => world.chanceToAttend(visit, event)),
  }
}

/** Rows that ask about some events of a request. */
export function rowsOf(question: Question, events: number[]): Rows {
  const { visit } = question
  const count = events.length
  return {
    rowCount: count,
    person: new Int32Array(count).fill(visit.person),
    event: Int32Array.from(events),
    day: new Int32Array(count).fill(visit.day),
    features: question.features(events),
  }
}

/** The events with the highest scores, best first. */
export function best(
  events: readonly number[],
  scores: ArrayLike<number>,
  count: number,
): number[] {
  if (events.length === 0 || count === 0) return []
  return Array.from(topK(scores, count).indices, (i) => events[i])
}

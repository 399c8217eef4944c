/** The way of one request: sources, ranker, seats, rules. Any part can be
 * late, and then the request goes on without it. */
import { popularNearYou } from './models.ts'
import { keep, rerank, sources, worth } from './rank.ts'
import type { Ranker } from './rankers.ts'
import { best, rowsOf } from './site.ts'
import type { Policy, Question } from './simulate.ts'

export interface Candidate {
  event: number
  organizer: number
  /** The ranker's: the higher the better. */
  score: number
  /** Seats that nobody has booked, at this moment. */
  seatsLeft: number
  /** Registrations to come until it happens, at the pace of these days. */
  demand: number
  km: number
  /** Days since it was published. */
  age: number
}

export type Source = keyof typeof sources
export const SOURCES = Object.keys(sources) as Source[]

/** What can be late, or left out. */
export type Part = Source | 'ranker' | 'seats' | 'rules'

/** The events after each stage. */
export interface Trace {
  retrieved: number[]
  ranked: number[]
  list: number[]
}

export interface Funnel {
  run(question: Question, without?: readonly Part[]): Trace
}

function candidateOf(
  { world, state, visit }: Question,
  event: number,
  score: number,
): Candidate {
  const { events } = world
  return {
    event,
    organizer: events.organizer[event],
    score,
    seatsLeft: state.seatsLeft(world, event),
    demand: state.demand(world, event, visit.day),
    km: world.km(visit.person, event),
    age: visit.day - events.published[event],
  }
}

/** @param towers what brings events by taste; @param ranker orders them */
export function buildFunnel(towers: Ranker, ranker: Ranker): Funnel {
  function retrieve(question: Question, source: Source): number[] {
    const { world, state, visit, candidates } = question
    const count = sources[source]
    if (count === 0) return []
    if (source === 'area' || source === 'towers') {
      const by = source === 'area' ? popularNearYou : towers
      const rows = rowsOf(question, candidates)
      return best(candidates, by.score(rows), count)
    }
    const of = (event: number) =>
      source === 'friends'
        ? state.friendsGoing(world, visit.person, event)
        : world.events.published[event] - visit.day + 4
    const some = candidates.filter((event) => of(event) > 0)
    return best(some, some.map(of), count)
  }

  return {
    run(question, without = []) {
      const lists = SOURCES.filter(
        (source) => !without.includes(source),
      ).map((source) => retrieve(question, source))
      const retrieved = [...new Set(inTurns(lists))]
      const rows = rowsOf(question, retrieved)
      // Without the ranker, those who were named first go first.
      const scores = without.includes('ranker')
        ? retrieved.map((_, i) => 1 / (1 + i))
        : Array.from(ranker.score(rows))
      const all = retrieved.map((event, i) =>
        candidateOf(question, event, scores[i]),
      )
      const open = without.includes('seats') ? all : all.filter(keep)
      const value = without.includes('seats')
        ? ({ score }: Candidate) => score
        : worth
      const ranked = open
        .map((candidate) => ({ candidate, value: value(candidate) }))
        .sort((one, other) => other.value - one.value)
        .map(({ candidate }) => candidate)
      const size = question.world.settings.slateSize
      const list = without.includes('rules')
        ? ranked.slice(0, size)
        : rerank(ranked, size)
      const names = (some: Candidate[]) => some.map(({ event }) => event)
      return { retrieved, ranked: names(ranked), list: names(list) }
    },
  }
}

/** The funnel as what answers requests. */
export const policyOf =
  (funnel: Funnel, without: readonly Part[] = []): Policy =>
  (question) =>
    funnel.run(question, without).list

/** A ranker alone: every event of the city scored.
 * @param seats what it knows of them: nothing; which events are full; or
 *   also what a seat is worth, as rank.ts has it */
export const rankAll =
  (ranker: Ranker, seats: 'blind' | 'full' | 'priced' = 'full'): Policy =>
  (question) => {
    const { world, candidates } = question
    const scores = ranker.score(rowsOf(question, candidates))
    const all = candidates.map((event, i) =>
      candidateOf(question, event, scores[i]),
    )
    const open = seats === 'blind' ? all : all.filter(seated)
    const values = open.map((one) =>
      seats === 'priced' ? worth(one) : one.score,
    )
    const events = open.map(({ event }) => event)
    return best(events, values, world.settings.slateSize)
  }

const seated = ({ seatsLeft }: Candidate) => seatsLeft > 0

/** The first of each list, then the second of each, and so on. */
function inTurns(lists: number[][]): number[] {
  const longest = Math.max(0, ...lists.map((list) => list.length))
  return Array.from({ length: longest }, (_, i) => i).flatMap((i) =>
    lists.filter((list) => i < list.length).map((list) => list[i]),
  )
}

import { cascade, createRandom, type CascadeStage } from 'shortlist/ml'
import type { Candidate } from './world.ts'

/** Score of an item that has no need to wait for the heavy ranker. */
export type Score = (candidate: Candidate) => number

export interface Service {
  /** The score of the first stage. */
  first: Score
  /** Milliseconds that the heavy ranker has in the path; none: it is not. */
  heavyTimeout?: number
}

const SHOWN = 10

export interface Measures {
  /** Worth of what is shown, as a share of the ten best candidates. */
  worth: number
  p50: number
  p99: number
  /** Share of requests that gave up waiting for the heavy ranker. */
  gaveUp: number
}

/** Serves all requests of all sessions from a given one on. */
export function serve(
  sessions: Candidate[][][],
  { first, heavyTimeout }: Service,
  from = 0,
): Measures {
  const random = createRandom(1)
  const stages: CascadeStage<Candidate>[] = [
    {
      name: 'light',
      keep: 50,
      score: (items) => items.map(first),
      milliseconds: 20,
      tail: 0.2,
    },
  ]
  if (heavyTimeout !== undefined) {
    stages.push({
      name: 'heavy',
      keep: SHOWN,
      score: (items) => items.map(({ heavy }) => heavy),
      milliseconds: 80,
      tail: 0.5,
      timeout: heavyTimeout,
    })
  }
  const requests = sessions.flatMap((session) => session.slice(from))
  let worth = 0
  let best = 0
  let gaveUp = 0
  const times = requests.map((candidates) => {
    const result = cascade(candidates, stages, { random })
    worth += sumOf(result.items.slice(0, SHOWN).map((c) => c.worth))
    const worths = candidates.map((c) => c.worth)
    best += sumOf(worths.sort((one, other) => other - one).slice(0, SHOWN))
    if (result.stages.some(({ timedOut }) => timedOut)) gaveUp++
    return result.milliseconds
  })
  times.sort((one, other) => one - other)
  return {
    worth: worth / best,
    p50: times[Math.floor(0.5 * times.length)],
    p99: times[Math.floor(0.99 * times.length)],
    gaveUp: gaveUp / requests.length,
  }
}

const sumOf = (values: number[]) =>
  values.reduce((sum, value) => sum + value, 0)

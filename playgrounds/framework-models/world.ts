import { createRandom } from 'shortlist/ml'
import type { knobs } from './knobs.ts'

/*
 * People watch one episode after the other, each chosen from all:
 *   chance of an episode ~ exp(taste for its genre + appeal of its series
 *     + cross, with its sign by evening and length
 *     + order, if it comes next in one of the last three series watched)
 * Series i has genre i mod GENRES; the length of a series never changes.
 */
export const PEOPLE = 90
export const SERIES = 12
export const EPISODES = 5
export const GENRES = 4
export const VIDEOS = SERIES * EPISODES
export const WATCHES = 27
/** Watches from here on are the future: no model learns from them. */
export const FUTURE = 26
/** Before this a person has too little history to learn from. */
export const FIRST = 4

export const seriesOf = (video: number) => Math.floor(video / EPISODES)
export const genreOf = (video: number) => seriesOf(video) % GENRES
/** Every other group of four series is long. */
export const isLong = (video: number) =>
  Math.floor(seriesOf(video) / GENRES) % 2
const comesNext = (video: number, before: number) =>
  video === before + 1 && seriesOf(video) === seriesOf(before)

/** Somebody chooses what to watch. */
export interface Visit {
  person: number
  step: number
  evening: number
  /** What the person watched so far, the earliest first. */
  history: number[]
  /** The true chance of each episode. */
  chances: Float64Array
  chosen: number
}

/** All visits of one world, in order of time. */
export function createVisits(seed: number, world: typeof knobs): Visit[] {
  const random = createRandom(seed)
  const normals = (count: number, scale: number) =>
    Array.from({ length: count }, () => scale * random.normal())
  const appeal = normals(SERIES, world.appeal)
  const tastes = Array.from({ length: PEOPLE }, () =>
    normals(GENRES, world.taste),
  )
  const histories: number[][] = tastes.map(() => [])
  const visits: Visit[] = []
  for (let step = 0; step < WATCHES; step++) {
    for (let person = 0; person < PEOPLE; person++) {
      const evening = random.bernoulli(0.5) ? 1 : 0
      const lately = histories[person].slice(-3)
      const weights = Float64Array.from({ length: VIDEOS }, (_, video) => {
        const fits = evening === isLong(video) ? 0.5 : -0.5
        const next = lately.some((before) => comesNext(video, before))
        return Math.exp(
          tastes[person][genreOf(video)] +
            appeal[seriesOf(video)] +
            world.cross * fits +
            (next ? world.order : 0),
        )
      })
      const total = weights.reduce((sum, weight) => sum + weight, 0)
      const chances = weights.map((weight) => weight / total)
      const history = [...histories[person]]
      const chosen = random.choice([...chances.keys()], chances)
      visits.push({ person, step, evening, history, chances, chosen })
      histories[person].push(chosen)
    }
  }
  return visits
}

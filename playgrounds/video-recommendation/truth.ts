/** What really happens when a slate is shown, as only the world can know. */
import { createRandom, topK } from 'shortlist/ml'
import type { Rows } from './log.ts'
import type { Ranker } from './rankers.ts'
import type { Visit, World } from './world.ts'

/** Visits in the week after the log. */
export function futureVisits(world: World, count: number): Visit[] {
  const random = createRandom(world.settings.seed * 1000 + 999)
  return Array.from({ length: count }, () => ({
    user: random.integer(0, world.settings.users),
    day: random.integer(world.settings.days, world.lastDay),
    evening: random.integer(0, 2),
  }))
}

/** What a slate is expected to bring. */
export interface Outcome {
  clicks: number
  /** Videos watched to the half or more. */
  longWatches: number
  minutes: number
  /** Minutes of videos that the user was glad to have watched. */
  satisfiedMinutes: number
  /** Share of the slate that was uploaded in the last three days. */
  newVideos: number
  /** Share of the slate that is clickbait. */
  clickbait: number
  /** Different topics in the slate. */
  topics: number
}

export function outcomeOf(
  world: World,
  visit: Visit,
  slate: ArrayLike<number>,
): Outcome {
  const { topic, minutes, born, clickbait } = world.videos
  const videos = Array.from(slate)
  const shareOf = (test: (video: number) => boolean) =>
    videos.filter(test).length / videos.length
  const outcome = {
    clicks: 0,
    longWatches: 0,
    minutes: 0,
    satisfiedMinutes: 0,
    newVideos: shareOf((video) => visit.day - born[video] < 3),
    clickbait: shareOf((video) => clickbait[video] === 1),
    topics: new Set(videos.map((video) => topic[video])).size,
  }
  for (let position = 0; position < videos.length; position++) {
    const video = videos[position]
    let repeats = 0
    for (let above = 0; above < position; above++) {
      if (topic[videos[above]] === topic[video]) repeats++
    }
    const clicks =
      world.chanceSeen(position) *
      world.chanceOfClick(visit, video, repeats)
    const share = world.meanShare(visit, video)
    const watched = clicks * share * minutes[video]
    outcome.clicks += clicks
    outcome.longWatches += clicks * chanceOfHalf(share)
    outcome.minutes += watched
    outcome.satisfiedMinutes +=
      watched * world.chanceOfSatisfaction(visit, video)
  }
  return outcome
}

/** The chance of at least one half, of a share with this mean (a power of a
 * uniform number, as in the log). */
export const chanceOfHalf = (meanShare: number) =>
  1 - 0.5 ** (meanShare / (1 - meanShare))

export function meanOutcome(outcomes: Outcome[]): Outcome {
  const mean = (key: keyof Outcome) =>
    outcomes.reduce((sum, outcome) => sum + outcome[key], 0) /
    outcomes.length
  return {
    clicks: mean('clicks'),
    longWatches: mean('longWatches'),
    minutes: mean('minutes'),
    satisfiedMinutes: mean('satisfiedMinutes'),
    newVideos: mean('newVideos'),
    clickbait: mean('clickbait'),
    topics: mean('topics'),
  }
}

/** Rows that ask a ranker about some videos, as if each stood on top. */
export function rowsFor(
  { user, day, evening }: Visit,
  videos: ArrayLike<number>,
): Rows {
  const rowCount = videos.length
  return {
    rowCount,
    day: new Int32Array(rowCount).fill(day),
    user: new Int32Array(rowCount).fill(user),
    evening: new Int32Array(rowCount).fill(evening),
    video: Int32Array.from(videos),
    position: new Int32Array(rowCount),
  }
}

/** The videos that can be shown on a day. */
export function liveVideos(world: World, day: number): number[] {
  const { first, end } = world.live(day)
  return Array.from({ length: end - first }, (_, i) => first + i)
}

/** The slate of a ranker that has all videos of the day to choose from. */
export function bestSlate(
  world: World,
  ranker: Ranker,
  visit: Visit,
): number[] {
  const live = liveVideos(world, visit.day)
  const scores = ranker.score(rowsFor(visit, live))
  const { indices } = topK(scores, world.settings.slateSize)
  return Array.from(indices, (i) => live[i])
}

/** The slate of a ranker that knows the world, out of some videos. */
export function bestPossible(
  world: World,
  visit: Visit,
  videos: number[],
): number[] {
  const worth = videos.map(
    (video) => outcomeOf(world, visit, [video]).satisfiedMinutes,
  )
  const { indices } = topK(worth, world.settings.slateSize)
  return Array.from(indices, (i) => videos[i])
}

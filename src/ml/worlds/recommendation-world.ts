import { badArgument } from '../checks/bad-argument.ts'
import { nonNegativeInteger } from '../checks/non-negative-integer.ts'
import { positiveInteger } from '../checks/positive-integer.ts'
import { sigmoid } from '../models/sigmoid.ts'
import { topK } from '../retrieval/exact-top-k.ts'
import { driftingNumbers } from './drifting-numbers.ts'
import { effect } from './effect.ts'
import { recommendationSettings } from './recommendation-settings.ts'
import type { RecommendationSettings } from './recommendation-settings.ts'
import { stream } from './stream.ts'

/** Somebody comes to the home page. */
export interface Visit {
  readonly user: number
  readonly day: number
}

/** What was shown to whom, a row a video shown; in order of time, positions from 0. */
export interface RecommendationLog {
  readonly days: Int32Array
  readonly users: Int32Array
  readonly videos: Int32Array
  readonly positions: Int32Array
  /** 1 for a click, else 0. */
  readonly clicks: Uint8Array
}

export interface RecommendationLogOptions {
  /** The first day that is logged; 0. */
  readonly from?: number
  /** The day after the last that is logged; by default all days. */
  readonly to?: number
  /** Visits a day; 100. */
  readonly visitsPerDay?: number
  /** Videos shown for each; 6. */
  readonly slateSize?: number
  /** The videos to show, best first; by default those of the incumbent ranker. */
  readonly rank?: (visit: Visit) => ArrayLike<number>
}

export interface RecommendationWorld {
  readonly settings: RecommendationSettings
  /** How many users, and videos, there ever are. */
  readonly userCount: number
  readonly videoCount: number
  /** The day on which a video can first be shown; 0 also for those that were there before. */
  bornOn(video: number): number
  /** The users who are there on a day: from 0 up to, not including, this. */
  usersOn(day: number): number
  /** The videos that can be shown on a day: from `first` up to, not including, `end`. */
  videosOn(day: number): { readonly first: number; readonly end: number }
  /** How well a video fits the user's taste of the day: a normal number over users and videos. */
  affinity(visit: Visit, video: number): number
  /** How inviting a video is to everybody, in log-odds. */
  appeal(video: number): number
  /** How good a day a video has, the same for everybody, in log-odds. */
  shock(video: number, day: number): number
  /** The chance that a position, from 0, is looked at. */
  chanceSeen(position: number): number
  /** The chance of a click on a video that is looked at. */
  chanceOfClick(visit: Visit, video: number): number
  /** What is logged when users come and are shown videos. */
  log(options?: RecommendationLogOptions): RecommendationLog
}

/**
 * A small world of video recommendation of which everything is known.
 *
 * Users and videos are points in a space of tastes. P(click) = position^-positionBias · σ(baseLogOdds + tasteStrength · affinity + appeal + shock).
 * Tastes drift from day to day, users and videos arrive, and a video has good and bad days that are the
 * same for everybody, so that the rows of one video and day share a secret.
 *
 * Each effect has a knob that turns it off. Chance comes in streams, one a subject: turning a knob
 * leaves the luck of everything else as it was.
 *
 * @param changes settings other than the usual ones
 * @throws RangeError or TypeError for a setting out of its range, or one that there is not.
 *
 * @example
 * const world = recommendationWorld({ days: 7, shockStrength: 0 })
 * const log = world.log({ visitsPerDay: 20, slateSize: 5 })
 * log.clicks.length // 700
 * world.videosOn(2) // { first: 6, end: 86 }
 * world.shock(10, 3) // 0
 */
export function recommendationWorld(
  changes: Partial<RecommendationSettings> = {},
): RecommendationWorld {
  const settings = recommendationSettings(changes)
  const { seed, days, users, newUsersPerDay, videos, newVideosPerDay, tastes } = settings
  const userCount = users + newUsersPerDay * (days - 1)
  const videoCount = videos + newVideosPerDay * (days - 1)
  const userTastes = driftingNumbers(userCount * tastes, days, settings.tasteDrift, stream(seed, 1))
  const directions = unitVectors(videoCount, tastes, stream(seed, 2))
  const appeals = Float64Array.from({ length: videoCount }, normalsOf(stream(seed, 3)))
  const freshShare = Math.sqrt(1 - settings.shockPersistence ** 2)
  const shocks = driftingNumbers(videoCount, days, freshShare, stream(seed, 4))

  function checkVisit({ user, day }: Visit): void {
    checkDay(day)
    if (!(Number.isInteger(user) && user >= 0 && user < usersOn(day))) {
      throw badArgument('user', user, `an integer from 0 to ${usersOn(day) - 1} on day ${day}`)
    }
  }
  function checkDay(day: number): void {
    if (!(Number.isInteger(day) && day >= 0 && day < days)) {
      throw badArgument('day', day, `an integer from 0 to ${days - 1}`)
    }
  }
  function checkVideo(video: number): void {
    if (!(Number.isInteger(video) && video >= 0 && video < videoCount)) {
      throw badArgument('video', video, `an integer from 0 to ${videoCount - 1}`)
    }
  }

  function usersOn(day: number): number {
    checkDay(day)
    return users + newUsersPerDay * day
  }
  function videosOn(day: number) {
    checkDay(day)
    const first = newVideosPerDay * day
    return { first, end: first + videos }
  }
  function bornOn(video: number): number {
    checkVideo(video)
    return video < videos ? 0 : 1 + Math.floor((video - videos) / newVideosPerDay)
  }
  function affinity(visit: Visit, video: number): number {
    checkVisit(visit)
    checkVideo(video)
    const taste = userTastes[visit.day]
    let sum = 0
    for (let i = 0; i < tastes; i++) {
      sum += taste[visit.user * tastes + i] * directions[video * tastes + i]
    }
    return sum
  }
  function appeal(video: number): number {
    checkVideo(video)
    return effect(settings.appealSpread, appeals[video])
  }
  function shock(video: number, day: number): number {
    checkVideo(video)
    checkDay(day)
    return effect(settings.shockStrength, shocks[day][video])
  }
  function chanceOfClick(visit: Visit, video: number): number {
    const taste = settings.tasteStrength * affinity(visit, video)
    return sigmoid(settings.baseLogOdds + taste + appeal(video) + shock(video, visit.day))
  }
  function chanceSeen(position: number): number {
    nonNegativeInteger('position', position)
    return (position + 1) ** -settings.positionBias
  }

  function log(options: RecommendationLogOptions = {}): RecommendationLog {
    const { from = 0, to = days, visitsPerDay = 100, slateSize = 6, rank } = options
    nonNegativeInteger('from', from)
    if (!(Number.isInteger(to) && to >= from && to <= days)) {
      throw badArgument('to', to, `an integer from ${from} to ${days}`)
    }
    positiveInteger('visitsPerDay', visitsPerDay)
    positiveInteger('slateSize', slateSize)
    const rows: number[][] = []
    for (let day = from; day < to; day++) {
      // Streams of the day's own: a log of some days is a part of the log of all.
      const visits = stream(seed, 5, day)
      const people = stream(seed, 6, day)
      const noise = normalsOf(stream(seed, 7, day))
      for (let count = 0; count < visitsPerDay; count++) {
        const visit = { user: visits.integer(0, usersOn(day)), day }
        const slate = rank ? rank(visit) : incumbent(visit, slateSize, noise)
        for (let position = 0; position < slateSize; position++) {
          const luck = people.uniform()
          if (position >= slate.length) continue
          const video = slate[position]
          const clicked = luck < chanceSeen(position) * chanceOfClick(visit, video)
          rows.push([day, visit.user, video, position, clicked ? 1 : 0])
        }
      }
    }
    return {
      days: Int32Array.from(rows, (row) => row[0]),
      users: Int32Array.from(rows, (row) => row[1]),
      videos: Int32Array.from(rows, (row) => row[2]),
      positions: Int32Array.from(rows, (row) => row[3]),
      clicks: Uint8Array.from(rows, (row) => row[4]),
    }
  }

  /** Ranks the videos of the day by what people like, seen through noise that is drawn each time. */
  function incumbent(visit: Visit, slateSize: number, noise: () => number): Int32Array {
    const { first, end } = videosOn(visit.day)
    const scores = Float64Array.from({ length: end - first }, (_, i) => {
      const liking = settings.tasteStrength * affinity(visit, first + i) + appeal(first + i)
      return settings.incumbentSkill * liking + noise()
    })
    return topK(scores, slateSize).indices.map((i) => first + i)
  }

  return {
    settings,
    userCount,
    videoCount,
    bornOn,
    usersOn,
    videosOn,
    affinity,
    appeal,
    shock,
    chanceSeen,
    chanceOfClick,
    log,
  }
}

function normalsOf(random: { normal(): number }): () => number {
  return () => random.normal()
}

/** Directions of length 1, so that an inner product with normal numbers is a normal number. */
function unitVectors(count: number, length: number, random: { normal(): number }): Float64Array {
  const vectors = Float64Array.from({ length: count * length }, normalsOf(random))
  for (let start = 0; start < vectors.length; start += length) {
    const vector = vectors.subarray(start, start + length)
    const size = Math.hypot(...vector)
    vector.forEach((x, i) => (vector[i] = x / size))
  }
  return vectors
}

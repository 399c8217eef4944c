/** How a world comes about, and how it answers; see world.ts. */
import { createRandom, sigmoid } from 'shortlist/ml'
import { createVideos, TASTES } from './catalogue.ts'
import { driftingNumbers } from './drift.ts'
import {
  usualSettings,
  type Visit,
  type World,
  type WorldSettings,
} from './world.ts'

export function createWorld(changes: Partial<WorldSettings> = {}): World {
  const settings = { ...usualSettings, ...changes }
  const lastDay = settings.days + settings.futureDays
  // One stream of chance a subject: a knob turned here moves nothing there.
  const stream = (subject: number) =>
    createRandom(settings.seed * 100 + subject)
  const videos = createVideos(settings, lastDay, stream(1))
  // A fifth of what people want is what everybody wants just now.
  const own = driftingNumbers(
    settings.users * TASTES,
    lastDay,
    settings.tasteDrift,
    stream(2),
  )
  const common = driftingNumbers(
    TASTES,
    lastDay,
    settings.tasteDrift,
    stream(3),
  )
  const tastes = own.map((day, d) =>
    day.map(
      (x, i) => Math.sqrt(0.8) * x + Math.sqrt(0.2) * common[d][i % TASTES],
    ),
  )
  const shocks = driftingNumbers(
    videos.count,
    lastDay,
    Math.sqrt(1 - settings.shockPersistence ** 2),
    stream(4),
  )
  const users = stream(5)
  const activity = Array.from({ length: settings.users }, () =>
    users.normal(0, 0.5),
  )

  function affinity({ user, day }: Visit, video: number): number {
    const taste = tastes[day]
    let sum = 0
    for (let i = 0; i < TASTES; i++) {
      sum += taste[user * TASTES + i] * videos.direction[video * TASTES + i]
    }
    return sum
  }

  /** How long each is: 0 at the usual length, 1 at twice that. */
  const length = videos.minutes.map((minutes) => Math.log2(minutes / 8))

  /** Taste, time of day, and what kind of a day the video has. */
  const interest = (visit: Visit, video: number) =>
    settings.tasteStrength * affinity(visit, video) +
    settings.eveningEffect * (visit.evening - 0.5) * 2 * length[video] +
    settings.popularityShock * shocks[visit.day][video]

  return {
    settings,
    lastDay,
    videos,
    affinity,
    live(day) {
      const first = settings.newVideosPerDay * day
      return { first, end: first + settings.videos }
    },
    chanceOfClick: (visit, video, repeats) =>
      sigmoid(
        -1.1 +
          activity[visit.user] +
          interest(visit, video) +
          videos.appeal[video] +
          0.3 * videos.quality[video] +
          settings.clickbaitLift * videos.clickbait[video] -
          settings.repetitionFatigue * repeats,
      ),
    meanShare: (visit, video) =>
      sigmoid(
        0.2 +
          0.5 * interest(visit, video) +
          0.6 * videos.quality[video] -
          settings.clickbaitLetdown * videos.clickbait[video] -
          settings.durationEffect * length[video],
      ),
    chanceOfSatisfaction: (visit, video) =>
      sigmoid(
        0.5 +
          0.8 * settings.tasteStrength * affinity(visit, video) +
          videos.quality[video] -
          settings.clickbaitLetdown * videos.clickbait[video],
      ),
    chanceSeen: (position) => (position + 1) ** -settings.positionBias,
  }
}

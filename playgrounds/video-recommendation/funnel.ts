/** The way of one request: sources, filter, light ranker, heavy ranker,
 * rules. Any part can be late, and then the request goes on without it. */
import { topK } from 'shortlist/ml'
import { featureTables } from './features.ts'
import type { Log } from './log.ts'
import { twoTowers } from './models.ts'
import { heavyScores, keep, rerank, sources } from './rank.ts'
import {
  trainHeavyRanker,
  trainRanker,
  type Ranker,
  type Recipe,
} from './rankers.ts'
import { RatesByDay } from './rates.ts'
import { liveVideos, rowsFor } from './truth.ts'
import type { Visit, World } from './world.ts'

export interface Candidate {
  video: number
  creator: number
  topic: number
  /** Days since the upload. */
  age: number
  /** Of those who clicked, the share that left in the first fifth. */
  leftEarly: number
}

export type Source = keyof typeof sources
export const SOURCES = Object.keys(sources) as Source[]

/** What can be late, or left out. */
export type Part = Source | 'filter' | 'light' | 'heavy' | 'rules'

/** The videos after each stage. */
export interface Trace {
  retrieved: number[]
  kept: number[]
  light: number[]
  heavy: number[]
  slate: number[]
}

export interface Funnel {
  /** What one source brings, best first. */
  retrieve(visit: Visit, source: Source): number[]
  run(visit: Visit, without?: readonly Part[]): Trace
  /** The slate if the heavy ranker scored all videos, without rules. */
  exhaustive(visit: Visit): number[]
}

/** Everything that is computed before a request comes. */
export function buildFunnel(
  world: World,
  log: Log,
  recipe: Recipe,
): Funnel {
  const { videos, settings } = world
  const tables = featureTables(world, log, log.longWatch)
  const towers = twoTowers(world, log)
  const light = trainRanker(world, log, recipe)
  const heavy = trainHeavyRanker(world, log, recipe, towers.score)
  const leftEarly = earlyLeavers(world, log)

  function retrieve(visit: Visit, source: Source): number[] {
    let from = liveVideos(world, visit.day)
    if (source === 'fresh') {
      from = from.filter((video) => visit.day - videos.born[video] < 3)
    }
    if (source === 'taste') {
      const scores = towers.score(rowsFor(visit, from))
      return best(from, scores, sources.taste)
    }
    const scores = from.map((video) => {
      const rate = tables.videoRate(video, visit.day)
      if (source !== 'topics') return rate
      return rate * tables.topicRate(visit.user, video, visit.day)
    })
    return best(from, scores, sources[source])
  }

  const sorted = (
    ranker: Ranker,
    visit: Visit,
    from: number[],
    count: number,
  ) => best(from, ranker.score(rowsFor(visit, from)), count)

  const candidate = (video: number, day: number): Candidate => ({
    video,
    creator: videos.creator[video],
    topic: videos.topic[video],
    age: day - videos.born[video],
    leftEarly: leftEarly(video, day),
  })

  return {
    retrieve,
    run(visit, without = []) {
      const lists = SOURCES.filter(
        (source) => !without.includes(source),
      ).map((source) => retrieve(visit, source))
      const retrieved = [...new Set(interleaved(lists))]
      const kept = without.includes('filter')
        ? retrieved
        : retrieved.filter((video) => keep(candidate(video, visit.day)))
      const passed = without.includes('light')
        ? kept.slice(0, heavyScores)
        : sorted(light, visit, kept, heavyScores)
      const ranked = without.includes('heavy')
        ? passed
        : sorted(heavy, visit, passed, heavyScores)
      const slate = without.includes('rules')
        ? ranked.slice(0, settings.slateSize)
        : rerank(
            ranked.map((video) => candidate(video, visit.day)),
            settings.slateSize,
          ).map(({ video }) => video)
      return { retrieved, kept, light: passed, heavy: ranked, slate }
    },
    exhaustive: (visit) =>
      sorted(
        heavy,
        visit,
        liveVideos(world, visit.day),
        settings.slateSize,
      ),
  }
}

/** Of the clicks on a video, the share that ended in its first fifth; the
 * clicks on its creator count for a video that is new. */
function earlyLeavers(world: World, log: Log) {
  const { creator, count } = world.videos
  const rows = Array.from(log.clicked.keys()).filter(
    (row) => log.clicked[row] === 1,
  )
  const day = rows.map((row) => log.day[row])
  const left = rows.map((row) => (log.share[row] < 0.2 ? 1 : 0))
  const of = (keys: number[], keyCount: number) =>
    new RatesByDay(keys, keyCount, day, world.lastDay, left)
  const ofVideo = of(
    rows.map((row) => log.video[row]),
    count,
  )
  const ofCreator = of(
    rows.map((row) => creator[log.video[row]]),
    world.settings.creators,
  )
  return (video: number, today: number) =>
    ofVideo.before(
      video,
      today,
      ofCreator.before(creator[video], today, 0.3, 5),
      10,
    )
}

function best(
  videos: number[],
  scores: ArrayLike<number>,
  count: number,
): number[] {
  if (count === 0 || videos.length === 0) return []
  return Array.from(topK(scores, count).indices, (i) => videos[i])
}

/** The first of each list, then the second of each, and so on. */
function interleaved(lists: number[][]): number[] {
  const longest = Math.max(0, ...lists.map((list) => list.length))
  return Array.from({ length: longest }, (_, i) => i).flatMap((i) =>
    lists.filter((list) => i < list.length).map((list) => list[i]),
  )
}

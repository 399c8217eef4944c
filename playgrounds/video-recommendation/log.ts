import { createRandom, topK, type Random } from 'shortlist/ml'
import type { Visit, World } from './world.ts'

/** What a model is asked about: a visit, a video and a position. A column a
 * property; element i of every column is row i. */
export interface Rows {
  rowCount: number
  day: Int32Array
  user: Int32Array
  evening: Int32Array
  video: Int32Array
  /** 0 is the top of the slate. */
  position: Int32Array
}

/** What was shown, and what came of it: one row an impression. */
export interface Log extends Rows {
  /** Rows of one slate have the same request, and follow each other. */
  request: Int32Array
  /** 1 or 0. */
  clicked: Float64Array
  /** The share of the video that was watched, 0 to 1. */
  share: Float64Array
  minutes: Float64Array
  /** 1 if at least half of the video was watched, else 0. */
  longWatch: Float64Array
}

/** Candidates that the logged ranker chose each slate from. */
const CANDIDATES = 15

/** What the site logged from one day up to, not including, another. */
export function createLog(world: World, from: number, to: number): Log {
  const { settings, videos } = world
  const random = createRandom(settings.seed * 1000 + from)
  const log = emptyLog(
    (to - from) * settings.requestsPerDay * settings.slateSize,
  )
  let row = 0
  for (let day = from; day < to; day++) {
    const draw = videoDrawer(world, day, random)
    for (let r = 0; r < settings.requestsPerDay; r++) {
      const visit = {
        user: random.integer(0, settings.users),
        day,
        evening: random.integer(0, 2),
      }
      const slate = loggedSlate(world, visit, draw, random)
      slate.forEach((video, position) => {
        let repeats = 0
        for (let above = 0; above < position; above++) {
          if (videos.topic[slate[above]] === videos.topic[video]) repeats++
        }
        const clicked =
          random.uniform() <
          world.chanceSeen(position) *
            world.chanceOfClick(visit, video, repeats)
        const luck = random.uniform()
        log.day[row] = day
        log.request[row] = day * settings.requestsPerDay + r
        log.user[row] = visit.user
        log.evening[row] = visit.evening
        log.video[row] = video
        log.position[row] = position
        if (clicked) {
          // A power of a uniform number whose mean is the mean share.
          const mean = world.meanShare(visit, video)
          const share = luck ** ((1 - mean) / mean)
          log.clicked[row] = 1
          log.share[row] = share
          log.minutes[row] = share * videos.minutes[video]
          log.longWatch[row] = share >= 0.5 ? 1 : 0
        }
        row++
      })
    }
  }
  return log
}

/** The ranker of the time: a rough idea of taste and quality, and chance. */
function loggedSlate(
  world: World,
  visit: Visit,
  draw: () => number,
  random: Random,
): number[] {
  const { slateSize, incumbentSkill } = world.settings
  const quality = world.videos.quality
  const candidates: number[] = []
  const scores: number[] = []
  while (candidates.length < CANDIDATES) {
    const video = draw()
    if (candidates.includes(video)) continue
    const merit = world.affinity(visit, video) + quality[video]
    candidates.push(video)
    scores.push(incumbentSkill * merit + random.normal())
  }
  return Array.from(topK(scores, slateSize).indices, (i) => candidates[i])
}

/** Draws videos of the day, each as often as it is promoted. */
function videoDrawer(world: World, day: number, random: Random) {
  const { first, end } = world.live(day)
  const sums = new Float64Array(end - first)
  let total = 0
  for (let video = first; video < end; video++) {
    total += world.videos.promotion[video]
    sums[video - first] = total
  }
  return () => {
    const target = random.uniform() * total
    let low = 0
    let high = sums.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle] > target) high = middle
      else low = middle + 1
    }
    return first + low
  }
}

function emptyLog(rowCount: number): Log {
  return {
    rowCount,
    day: new Int32Array(rowCount),
    request: new Int32Array(rowCount),
    user: new Int32Array(rowCount),
    evening: new Int32Array(rowCount),
    video: new Int32Array(rowCount),
    position: new Int32Array(rowCount),
    clicked: new Float64Array(rowCount),
    share: new Float64Array(rowCount),
    minutes: new Float64Array(rowCount),
    longWatch: new Float64Array(rowCount),
  }
}

/** Some rows of a log, in the order they are asked for. */
export function takeRows(log: Log, rows: ArrayLike<number>): Log {
  const taken = emptyLog(rows.length)
  for (const [name, column] of Object.entries(log)) {
    if (typeof column === 'number') continue
    const target = taken[name as keyof Log] as Float64Array
    for (let i = 0; i < rows.length; i++) target[i] = column[rows[i]]
  }
  return taken
}

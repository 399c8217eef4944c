import type { Random } from 'shortlist/ml'
import type { WorldSettings } from './world.ts'

export const TASTES = 6
export const TOPICS = 8

/** A column a property, an element a video; videos are in order of birth. */
export interface Videos {
  count: number
  creator: Int32Array
  topic: Int32Array
  /** Length in minutes; 8 in the middle. */
  minutes: Float64Array
  /** The day it was uploaded; below 0 for those older than the log. */
  born: Int32Array
  /** What can be read out of title and picture: its direction, blurred. */
  content: Float64Array
  /** 1 for clickbait, else 0. Not in the log. */
  clickbait: Float64Array
  /** How good it is, a normal number. Not in the log. */
  quality: Float64Array
  /** How inviting its thumbnail is, in log-odds. Not in the log. */
  appeal: Float64Array
  /** How often it is a candidate, relative to others. Not in the log. */
  promotion: Float64Array
  /** Its direction in the space of tastes, of length 1. Not in the log. */
  direction: Float64Array
}

/** Creators have a topic, a level of quality, and some make clickbait. */
export function createVideos(
  settings: WorldSettings,
  lastDay: number,
  random: Random,
): Videos {
  const topicCenters = Array.from({ length: TOPICS }, () =>
    unitVector(random),
  )
  const creators = Array.from({ length: settings.creators }, () => ({
    topic: random.integer(0, TOPICS),
    quality: random.normal(0, 0.7),
    clickbait: random.bernoulli(settings.clickbaitShare),
  }))
  const count = settings.videos + settings.newVideosPerDay * (lastDay - 1)
  const videos: Videos = {
    count,
    creator: new Int32Array(count),
    topic: new Int32Array(count),
    minutes: new Float64Array(count),
    born: new Int32Array(count),
    clickbait: new Float64Array(count),
    quality: new Float64Array(count),
    appeal: new Float64Array(count),
    promotion: new Float64Array(count),
    direction: new Float64Array(count * TASTES),
    content: new Float64Array(count * TASTES),
  }
  for (let video = 0; video < count; video++) {
    const creator = random.integer(0, settings.creators)
    const offTopic = random.bernoulli(0.3)
    const anyTopic = random.integer(0, TOPICS)
    const topic = offTopic ? anyTopic : creators[creator].topic
    videos.creator[video] = creator
    videos.topic[video] = topic
    videos.clickbait[video] = creators[creator].clickbait ? 1 : 0
    videos.quality[video] =
      creators[creator].quality + random.normal(0, 0.7)
    videos.appeal[video] = random.normal(0, 0.4)
    videos.minutes[video] =
      8 * Math.exp(settings.lengthSpread * random.normal())
    videos.promotion[video] = Math.exp(random.normal(0, 0.5))
    const own = unitVector(random)
    const direction = scaledToOne(
      topicCenters[topic].map((x, i) => x + own[i]),
    )
    const content = direction.map((x) => x + random.normal(0, 0.2))
    videos.direction.set(direction, video * TASTES)
    videos.content.set(content, video * TASTES)
    const toCome =
      (video - settings.videos) / (settings.newVideosPerDay || 1)
    videos.born[video] = 1 + Math.floor(toCome)
  }
  return videos
}

const unitVector = (random: Random) =>
  scaledToOne(Array.from({ length: TASTES }, () => random.normal()))

function scaledToOne(vector: number[]): number[] {
  const length = Math.hypot(...vector)
  return vector.map((x) => x / length)
}

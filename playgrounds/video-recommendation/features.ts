/**
 * What a model is told about a visit and a video, out of tables that are
 * counted from the training rows and from nothing else.
 *
 * All rates are as of the morning: what was counted on the days before the
 * row's. One is worth a closer look, the daily rate. It comes from a table
 * with a line for each video and day, joined to a row by video and date,
 * the latest line if there is none for the date. That is how such tables
 * are joined in many a warehouse, and it looks harmless. But the line of a
 * day is complete only when the day is over. In training, each row finds
 * the line of its own day (less its own label: that much is taken care of).
 * At serving there is no such line yet, and the model gets an old one.
 *
 * Whether that is noticed before the launch depends on the split.
 */
import type { Matrix } from 'shortlist/ml'
import { TOPICS } from './catalogue.ts'
import type { Rows } from './log.ts'
import { RatesByDay } from './rates.ts'
import type { World } from './world.ts'

export interface FeatureOptions {
  /** Whether to join the daily table, and how: by the date of the row, which
   * is the mistake, or by the day before, which is what serving will have. */
  dailyRate?: 'of the day' | 'of the day before'
}

export const FEATURES = [
  'rate of the video',
  'rate of the creator',
  'rate of the user',
  'rate of the user on the topic',
  'age of the video',
  'length of the video',
  'position',
  'evening',
  'daily rate of the video',
]

/** One more number a row, to stand beside the features. */
export type Column = (rows: Rows) => Float64Array

/** A matrix with one more column. */
export function withColumn(features: Matrix, column: Float64Array): Matrix {
  const { rows, columns } = features
  const values = new Float64Array(rows * (columns + 1))
  for (let row = 0; row < rows; row++) {
    const start = row * columns
    values.set(
      features.values.subarray(start, start + columns),
      start + row,
    )
    values[start + row + columns] = column[row]
  }
  return { rows, columns: columns + 1, values }
}

export interface FeatureTables {
  /** For the rows that the tables were counted from. */
  trainingFeatures(): Matrix
  /** For any other rows. */
  features(rows: Rows): Matrix
  /** The rate of good rows before a day: video, its creator as prior. */
  videoRate(video: number, day: number): number
  /** Of a user on the topic of a video, the user's own rate as prior. */
  topicRate(user: number, video: number, day: number): number
}

export function featureTables(
  world: World,
  training: Rows,
  labels: ArrayLike<number>,
  { dailyRate }: FeatureOptions = {},
): FeatureTables {
  const { videos, settings, lastDay } = world
  const rates = (keys: ArrayLike<number>, keyCount: number) =>
    new RatesByDay(keys, keyCount, training.day, lastDay, labels)
  const topicOf = (user: number, video: number) =>
    user * TOPICS + videos.topic[video]

  const ofVideo = rates(training.video, videos.count)
  const ofCreator = rates(
    training.video.map((video) => videos.creator[video]),
    settings.creators,
  )
  const ofUser = rates(training.user, settings.users)
  const ofUserAndTopic = rates(
    training.user.map((user, row) => topicOf(user, training.video[row])),
    settings.users * TOPICS,
  )
  const dailyShown = new Float64Array(videos.count * lastDay)
  const dailyGood = new Float64Array(videos.count * lastDay)
  let good = 0
  for (let row = 0; row < training.rowCount; row++) {
    const line = training.video[row] * lastDay + training.day[row]
    dailyShown[line]++
    dailyGood[line] += labels[row]
    good += labels[row]
  }
  const usual = good / training.rowCount

  const creatorRate = (video: number, day: number) =>
    ofCreator.before(videos.creator[video], day, usual, 20)
  const videoRate = (video: number, day: number) =>
    ofVideo.before(video, day, creatorRate(video, day), 20)

  const userRate = (user: number, day: number) =>
    ofUser.before(user, day, usual, 20)
  const topicRate = (user: number, video: number, day: number) =>
    ofUserAndTopic.before(
      topicOf(user, video),
      day,
      userRate(user, day),
      10,
    )

  function features(rows: Rows, own: boolean): Matrix {
    const columns = dailyRate ? FEATURES.length : FEATURES.length - 1
    const values = new Float64Array(rows.rowCount * columns)
    for (let row = 0, at = 0; row < rows.rowCount; row++, at += columns) {
      const day = rows.day[row]
      const user = rows.user[row]
      const video = rows.video[row]
      const rate = videoRate(video, day)
      values[at] = Math.log(rate / usual)
      values[at + 1] = Math.log(creatorRate(video, day) / usual)
      values[at + 2] = Math.log(userRate(user, day) / usual)
      values[at + 3] = Math.log(
        topicRate(user, video, day) / userRate(user, day),
      )
      values[at + 4] = Math.log((1 + day - videos.born[video]) / 8)
      values[at + 5] = Math.log(videos.minutes[video] / 8)
      values[at + 6] = Math.log((1 + rows.position[row]) / 3)
      values[at + 7] = rows.evening[row] - 0.5
      if (dailyRate) {
        const line = lineRate(
          video,
          day,
          rate,
          own ? labels[row] : undefined,
        )
        values[at + 8] = Math.log(line / rate)
      }
    }
    return { rows: rows.rowCount, columns, values }
  }

  /** The rate in the latest line of a video for a row of a day; for a
   * training row, without the row itself. */
  function lineRate(
    video: number,
    day: number,
    prior: number,
    ownLabel: number | undefined,
  ): number {
    const latest = dailyRate === 'of the day' ? day : day - 1
    for (let lineDay = latest; lineDay >= 0; lineDay--) {
      const line = video * lastDay + lineDay
      const self = ownLabel !== undefined && lineDay === day
      const shown = dailyShown[line] - (self ? 1 : 0)
      const good = dailyGood[line] - (self ? ownLabel : 0)
      if (shown > 0) return (good + 5 * prior) / (shown + 5)
    }
    return prior
  }

  return {
    trainingFeatures: () => features(training, true),
    features: (rows) => features(rows, false),
    videoRate,
    topicRate,
  }
}

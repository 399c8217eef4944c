/**
 * The ladder: six ways to predict a long watch, from a table that is the
 * same for everybody to trees that are told what two towers think.
 */
import {
  gradientBoostedTrees,
  logisticRegression,
  matrixFactorization,
  twoTower,
  type Matrix,
} from 'shortlist/ml'
import type { Work } from './capacity.ts'
import { TASTES, TOPICS } from './catalogue.ts'
import {
  featureTables,
  withColumn,
  type FeatureTables,
} from './features.ts'
import type { Log } from './log.ts'
import { treeOptions, type Ranker } from './rankers.ts'
import type { World } from './world.ts'

export interface Rung extends Ranker {
  /** Numbers that have to be kept: for each video, for each user, and for
   * the model itself. */
  numbers: { video: number; user: number; model: number }
  work: Work
}

export const ladder = [
  'trending',
  'matrix factorization',
  'logistic regression',
  'boosted trees',
  'two towers',
  'boosted trees + two towers',
] as const

/** All rungs, learned from the same log. */
export function trainLadder(world: World, log: Log): Rung[] {
  const tables = featureTables(world, log, log.longWatch)
  const towers = twoTowers(world, log)
  return [
    trending(tables),
    factors(world, log),
    regression(log, tables),
    trees(log, tables),
    towers,
    treesWithTowers(log, tables, towers),
  ]
}

/** The rate of long watches of each video so far. */
function trending(tables: FeatureTables): Rung {
  return {
    name: ladder[0],
    score: ({ video, day }) =>
      Float64Array.from(video, (v, row) => tables.videoRate(v, day[row])),
    numbers: { video: 1, user: 0, model: 0 },
    work: { candidate: { lookup: 1 } },
  }
}

/** A vector a user and a video, from who watched what. A video that nobody
 * has watched yet has no vector to speak of. */
function factors(world: World, log: Log): Rung {
  const { users, videos } = watched(log, log.longWatch)
  const model = matrixFactorization.fit(
    { users, items: videos },
    {
      dimension: 6,
      alpha: 5,
      l2: 5,
      epochs: 6,
      userCount: world.settings.users,
      itemCount: world.videos.count,
    },
  )
  return {
    name: ladder[1],
    score: ({ user, video }) =>
      matrixFactorization.predictScore(
        model,
        { ids: user },
        { ids: video },
      ),
    numbers: { video: 6, user: 6, model: 0 },
    work: {
      request: { lookup: 6 },
      candidate: {
        multiplyAdd: matrixFactorization.operationsPerPrediction(model),
      },
    },
  }
}

/** What the features are looked up in: of a video its rate, its creator's,
 * birth and length; of a user the rate, in all and by topic. */
const FEATURE_NUMBERS = { video: 4, user: 1 + TOPICS }

/** A weight a feature. */
function regression(log: Log, tables: FeatureTables): Rung {
  const features = tables.trainingFeatures()
  const model = logisticRegression.fit(features, log.longWatch, {
    tolerance: 1e-3,
  })
  return {
    name: ladder[2],
    score: (rows) =>
      logisticRegression.predictProbability(model, tables.features(rows)),
    numbers: {
      ...FEATURE_NUMBERS,
      model: logisticRegression.parameterCount(model),
    },
    work: {
      candidate: {
        feature: features.columns,
        multiplyAdd: logisticRegression.operationsPerPrediction(model),
      },
    },
  }
}

/** Questions that build on each other: in the evening, is it long? */
export function trees(log: Log, tables: FeatureTables): Rung {
  const features = tables.trainingFeatures()
  const model = gradientBoostedTrees.fit(
    features,
    log.longWatch,
    treeOptions,
  )
  return {
    name: ladder[3],
    score: (rows) =>
      gradientBoostedTrees.predictProbability(model, tables.features(rows)),
    numbers: {
      ...FEATURE_NUMBERS,
      model: gradientBoostedTrees.parameterCount(model),
    },
    work: {
      candidate: {
        feature: features.columns,
        treeStep: gradientBoostedTrees.operationsPerPrediction(model),
      },
    },
  }
}

export interface Towers extends Rung {
  users: Matrix
  videos: Matrix
}

/** A vector a user, out of the clicks; a vector a video, out of what can be
 * read in it, so that a video has one the minute it is uploaded. */
export function twoTowers(world: World, log: Log): Towers {
  const { videos: catalogue, settings } = world
  const columns = TASTES + TOPICS
  const content = new Float64Array(catalogue.count * columns)
  for (let video = 0; video < catalogue.count; video++) {
    for (let i = 0; i < TASTES; i++) {
      content[video * columns + i] = catalogue.content[video * TASTES + i]
    }
    content[video * columns + TASTES + catalogue.topic[video]] = 1
  }
  const itemFeatures = { rows: catalogue.count, columns, values: content }
  const pairs = watched(log, log.clicked)
  const model = twoTower.fit(
    { users: pairs.users, items: pairs.videos },
    {
      dimension: 8,
      epochs: 5,
      userCount: settings.users,
      itemCount: catalogue.count,
      itemFeatures,
      itemIds: false,
    },
  )
  const users = twoTower.userVectors(model, { ids: upTo(settings.users) })
  const videos = twoTower.itemVectors(model, { features: itemFeatures })
  return {
    name: ladder[4],
    users,
    videos,
    score: ({ user, video }) =>
      Float64Array.from(video, (v, row) => {
        let sum = 0
        for (let i = 0; i < users.columns; i++) {
          const weight = users.values[user[row] * users.columns + i]
          sum += weight * videos.values[v * users.columns + i]
        }
        return sum
      }),
    numbers: {
      video: videos.columns,
      user: users.columns,
      model: twoTower.parameterCount(model) - users.values.length,
    },
    work: {
      request: {
        multiplyAdd: twoTower.operationsPerUser(model),
        lookup: 8,
      },
      candidate: { multiplyAdd: twoTower.operationsPerPrediction(model) },
    },
  }
}

/** The same trees, with what the towers think as one more feature. */
function treesWithTowers(
  log: Log,
  tables: FeatureTables,
  towers: Towers,
): Rung {
  const features = withColumn(tables.trainingFeatures(), towers.score(log))
  const model = gradientBoostedTrees.fit(
    features,
    log.longWatch,
    treeOptions,
  )
  return {
    name: ladder[5],
    score: (rows) =>
      gradientBoostedTrees.predictProbability(
        model,
        withColumn(tables.features(rows), towers.score(rows)),
      ),
    numbers: {
      video: FEATURE_NUMBERS.video + towers.numbers.video,
      user: FEATURE_NUMBERS.user + towers.numbers.user,
      model:
        gradientBoostedTrees.parameterCount(model) + towers.numbers.model,
    },
    work: {
      request: towers.work.request,
      candidate: {
        ...towers.work.candidate,
        feature: features.columns - 1,
        treeStep: gradientBoostedTrees.operationsPerPrediction(model),
      },
    },
  }
}

/** Who did something with what: the rows of label 1. */
function watched(log: Log, labels: Float64Array) {
  const rows = upTo(log.rowCount).filter((row) => labels[row] === 1)
  return {
    users: rows.map((row) => log.user[row]),
    videos: rows.map((row) => log.video[row]),
  }
}

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i)

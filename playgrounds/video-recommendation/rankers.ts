import { gradientBoostedTrees, logisticRegression } from 'shortlist/ml'
import {
  featureTables,
  withColumn,
  type Column,
  type FeatureOptions,
} from './features.ts'
import type { Log, Rows } from './log.ts'
import type { World } from './world.ts'

export interface Ranker {
  name: string
  /** What rows are put in order by: the higher, the further up. */
  score(rows: Rows): Float64Array
}

/** A ranker that is built on a chance: of a click, or of a long watch. */
export interface ChanceRanker extends Ranker {
  chance(rows: Rows): Float64Array
}

/** How a ranker is made from a log. */
export interface Recipe {
  name: string
  /** The chance it learns: of a click, or of watching at least half. */
  label: 'clicked' | 'longWatch'
  /** Order by the chance times the length of the video, not the chance. */
  timesLength?: boolean
  /** Whether and how to join the daily table; see features.ts. */
  dailyRate?: FeatureOptions['dailyRate']
}

/** What a team might come up with. */
export const recipes: Recipe[] = [
  { name: 'clicks', label: 'clicked' },
  { name: 'clicks × length', label: 'clicked', timesLength: true },
  { name: 'long watches', label: 'longWatch' },
  {
    name: 'long watches × length',
    label: 'longWatch',
    timesLength: true,
  },
  {
    name: 'long watches × length, with the rate of the day',
    label: 'longWatch',
    timesLength: true,
    dailyRate: 'of the day',
  },
]

/** No learning: the latest upload first. Videos are in order of birth. */
export const newestFirst: Ranker = {
  name: 'newest first',
  score: (rows) => Float64Array.from(rows.video),
}

/** A logistic regression on the features of features.ts. When it is asked,
 * its rates can come from another log than its weights, a later one. */
export function trainRanker(
  world: World,
  log: Log,
  recipe: Recipe,
  rates: Log = log,
): ChanceRanker {
  const labels = log[recipe.label]
  const tables = featureTables(world, log, labels, recipe)
  const asked =
    rates === log
      ? tables
      : featureTables(world, rates, rates[recipe.label], recipe)
  const model = logisticRegression.fit(tables.trainingFeatures(), labels, {
    // A ranking asks for no more precision than this.
    tolerance: 1e-3,
  })
  return rankerOf(world, recipe, (rows) =>
    logisticRegression.predictProbability(model, asked.features(rows)),
  )
}

/** The same with boosted trees, and with one more feature. */
export function trainHeavyRanker(
  world: World,
  log: Log,
  recipe: Recipe,
  more: Column,
): ChanceRanker {
  const labels = log[recipe.label]
  const tables = featureTables(world, log, labels, recipe)
  const model = gradientBoostedTrees.fit(
    withColumn(tables.trainingFeatures(), more(log)),
    labels,
    treeOptions,
  )
  return rankerOf(world, recipe, (rows) =>
    gradientBoostedTrees.predictProbability(
      model,
      withColumn(tables.features(rows), more(rows)),
    ),
  )
}

/** Small trees: with so few rows, larger ones learn the noise. */
export const treeOptions = {
  trees: 20,
  maxDepth: 3,
  learningRate: 0.3,
  l2: 10,
  minSamplesLeaf: 50,
  maxBins: 64,
}

function rankerOf(
  world: World,
  { name, timesLength }: Recipe,
  chance: (rows: Rows) => Float64Array,
): ChanceRanker {
  const { minutes } = world.videos
  const score = (rows: Rows) =>
    chance(rows).map((value, row) => value * minutes[rows.video[row]])
  return { name, chance, score: timesLength ? score : chance }
}

import {
  binaryLabels,
  finiteNumbers,
  nonNegativeInteger,
  nonNegativeNumbers,
  oneOf,
  positiveInteger,
  sameLength,
} from '../checks/index.ts'
import { createRandom } from '../random/create-random.ts'
import { binFeatures } from './bin-features.ts'
import { lambdaMartObjective, logLossObjective, squaredObjective } from './boosting-objectives.ts'
import type { BoostingObjective } from './boosting-objectives.ts'
import { checkFeatures } from './check-features.ts'
import { checkTrainingData } from './check-training-data.ts'
import { growTree } from './grow-tree.ts'
import { growthLimits } from './growth-options.ts'
import type { TreeGrowthOptions } from './growth-options.ts'
import type { Matrix } from './matrix.ts'
import { sigmoid } from './sigmoid.ts'
import { addGains, leafCount, treeDepth, treeValue } from './tree.ts'
import type { TreeNode } from './tree.ts'

export type GradientBoostedTreesOptions = TreeGrowthOptions & {
  /** `log-loss` (default) for labels 0 and 1, `squared` for any numbers, `lambdamart` for grades. */
  readonly objective?: 'log-loss' | 'squared' | 'lambdamart'
  /** `lambdamart`: the query of each row, any number; rows of a query need not stand together. */
  readonly groups?: ArrayLike<number>
  /** `lambdamart`: NDCG counts so many places; all by default. */
  readonly ndcgAt?: number
  /** 100. */
  readonly trees?: number
  /** What each tree adds is multiplied by this; 0.1. */
  readonly learningRate?: number
  /** At least so large a sum of second derivatives a leaf; 1e-3. */
  readonly minHessianLeaf?: number
  /** Penalty l2 / 2 * value^2 on each leaf; 1. */
  readonly l2?: number
  /** The share of the rows drawn anew, without replacement, for each tree; 1. */
  readonly rowFraction?: number
  /** The share of the columns drawn anew for each tree; 1. */
  readonly columnFraction?: number
  /** How much each row counts, at least 0; 1 each by default. */
  readonly sampleWeights?: ArrayLike<number>
  /** What rows and columns are drawn by; 1. */
  readonly seed?: number
  /** Called after each tree. */
  readonly onProgress?: (done: number, total: number) => void
}

export type GradientBoostedTreesModel = {
  readonly objective: 'log-loss' | 'squared' | 'lambdamart'
  readonly columns: number
  readonly startScore: number
  readonly trees: readonly TreeNode[]
  /** Mean loss on the training rows before each tree and after the last: trees + 1 numbers. */
  readonly trainingLoss: readonly number[]
}

/**
 * Fits gradient boosted trees: score(x) = startScore + sum of tree_t(x), each tree grown on the
 * first and second derivatives of the loss at the scores so far (Friedman, 2001; with second
 * derivatives as in Chen & Guestrin, "XGBoost", 2016; with histograms as in LightGBM, 2017).
 *
 * @param features numbers, one example a row. Give a category a column a value, or a rate.
 * @param labels one a row: 0 or 1 for `log-loss`, grades from 0 for `lambdamart`, else any number.
 * @throws RangeError for no rows, unequal lengths, numbers that are not finite, labels that do not
 *   suit the objective, `lambdamart` without groups, or options out of range.
 * @example
 * const features = matrix([[1], [2], [3], [4]])
 * const options = { objective: 'squared', trees: 1, learningRate: 1, l2: 0, minSamplesLeaf: 1 } as const
 * const model = gradientBoostedTrees.fit(features, [5, 5, 8, 8], options)
 * model.trainingLoss // [1.125, 0]
 * model.trees[0] // { feature: 0, threshold: 2.5, gain: 4.5, samples: 4, … }
 */
function fit(
  features: Matrix,
  labels: ArrayLike<number>,
  options: GradientBoostedTreesOptions = {},
): GradientBoostedTreesModel {
  checkTrainingData(features, labels, options.sampleWeights)
  const { objective: name = 'log-loss', trees: treeTotal = 100, learningRate = 0.1 } = options
  const { rowFraction = 1, columnFraction = 1, maxBins = 255, seed = 1 } = options
  positiveInteger('trees', treeTotal)
  checkFraction('rowFraction', rowFraction)
  checkFraction('columnFraction', columnFraction)
  const limits = growthLimits(options, { minSamplesLeaf: 20, l2: 1 })
  const objective = createObjective(labels, options)
  const { rows, columns } = features
  const binned = binFeatures(features, maxBins)
  const random = createRandom(seed)
  const scores = new Float64Array(rows).fill(objective.startScore)
  const gradients = new Float64Array(rows)
  const hessians = new Float64Array(rows)
  const allRows = Int32Array.from({ length: rows }, (_, row) => row)
  const allColumns = Int32Array.from({ length: columns }, (_, column) => column)
  const trees: TreeNode[] = []
  const trainingLoss = [objective.differentiate(scores, gradients, hessians)]

  function draw(all: Int32Array, fraction: number): Int32Array {
    if (fraction === 1) return all
    const size = Math.max(1, Math.round(fraction * all.length))
    return Int32Array.from(random.shuffle(all).slice(0, size)).sort()
  }

  while (trees.length < treeTotal) {
    const drawnRows = draw(allRows, rowFraction)
    const drawnColumns = draw(allColumns, columnFraction)
    const tree = growTree(
      binned,
      drawnRows,
      drawnColumns,
      gradients,
      hessians,
      limits,
      learningRate,
    )
    if (drawnRows.length === rows) {
      for (const { start, end, value } of tree.leaves) {
        for (let place = start; place < end; place++) scores[tree.rows[place]] += value
      }
    } else {
      for (let row = 0; row < rows; row++) scores[row] += treeValue(tree.root, features, row)
    }
    trees.push(tree.root)
    trainingLoss.push(objective.differentiate(scores, gradients, hessians))
    options.onProgress?.(trees.length, treeTotal)
  }
  return { objective: name, columns, startScore: objective.startScore, trees, trainingLoss }
}

function createObjective(
  labels: ArrayLike<number>,
  options: GradientBoostedTreesOptions,
): BoostingObjective {
  const { objective = 'log-loss', groups, ndcgAt = Infinity, sampleWeights } = options
  oneOf('objective', objective, ['log-loss', 'squared', 'lambdamart'])
  if (objective === 'log-loss') {
    binaryLabels('labels', labels)
    return logLossObjective(labels, sampleWeights)
  }
  finiteNumbers('labels', labels)
  if (objective === 'squared') return squaredObjective(labels, sampleWeights)
  nonNegativeNumbers('labels', labels)
  if (!groups) throw new RangeError('groups is undefined; lambdamart needs the query of each row')
  sameLength('labels', labels, 'groups', groups)
  finiteNumbers('groups', groups)
  if (ndcgAt !== Infinity) positiveInteger('ndcgAt', ndcgAt)
  return lambdaMartObjective(labels, groups, ndcgAt, sampleWeights)
}

/**
 * The sum of the trees for each row: log-odds (`log-loss`), the value itself (`squared`) or a
 * score to sort one query's documents by (`lambdamart`).
 *
 * @param treeCount use only the first so many trees; on held-out rows this shows when to stop.
 *
 * @example
 * const features = matrix([[1], [2], [3], [4]])
 * const options = { objective: 'squared', trees: 1, learningRate: 1, l2: 0, minSamplesLeaf: 1 } as const
 * const model = gradientBoostedTrees.fit(features, [5, 5, 8, 8], options)
 * gradientBoostedTrees.predictScore(model, matrix([[0], [9]])) // Float64Array [5, 8]
 */
function predictScore(
  model: GradientBoostedTreesModel,
  features: Matrix,
  treeCount = model.trees.length,
): Float64Array {
  checkFeatures(features, 'features', model.columns)
  nonNegativeInteger('treeCount', treeCount)
  const result = new Float64Array(features.rows).fill(model.startScore)
  for (const tree of model.trees.slice(0, treeCount)) {
    for (let row = 0; row < features.rows; row++) result[row] += treeValue(tree, features, row)
  }
  return result
}

/**
 * The probability that the label is 1, for each row of a `log-loss` model.
 *
 * @throws RangeError for a model with another objective, whose scores are no log-odds.
 * @example
 * const features = matrix([[1], [2], [3], [4]])
 * const model = gradientBoostedTrees.fit(features, [0, 0, 1, 1], { minSamplesLeaf: 1 })
 * gradientBoostedTrees.predictProbability(model, features).map(Math.round) // Float64Array [0, 0, 1, 1]
 */
function predictProbability(model: GradientBoostedTreesModel, features: Matrix): Float64Array {
  if (model.objective !== 'log-loss') {
    throw new RangeError(`model.objective is ${model.objective}; expected log-loss`)
  }
  return predictScore(model, features).map(sigmoid)
}

/** The total gain of the splits on each feature: what the model leans on, not what causes what. */
function featureGains(model: GradientBoostedTreesModel): Float64Array {
  const result = new Float64Array(model.columns)
  for (const tree of model.trees) addGains(tree, result)
  return result
}

/** How many numbers were learnt: a feature and a threshold a split, a value a leaf, and the start. */
function parameterCount(model: GradientBoostedTreesModel): number {
  return model.trees.reduce((sum, tree) => sum + 3 * leafCount(tree) - 2, 1)
}

/** Comparisons and additions to score one row, at most: the depth of each tree and an addition. */
function operationsPerPrediction(model: GradientBoostedTreesModel): number {
  return model.trees.reduce((sum, tree) => sum + treeDepth(tree) + 1, 0)
}

function checkFraction(name: string, value: number): void {
  if (!(value > 0 && value <= 1)) {
    throw new RangeError(`${name} is ${value}; expected a number above 0 and at most 1`)
  }
}

/** Gradient boosted decision trees, for probabilities, values and rankings. */
export const gradientBoostedTrees = {
  fit,
  predictScore,
  predictProbability,
  featureGains,
  parameterCount,
  operationsPerPrediction,
}

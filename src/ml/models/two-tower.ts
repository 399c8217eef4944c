import { autograd } from '../autograd/index.ts'
import type { Tensor } from '../autograd/index.ts'
import {
  nonNegativeInteger,
  notEmpty,
  positiveInteger,
  positiveNumber,
  sameLength,
} from '../checks/index.ts'
import { createRandom } from '../random/create-random.ts'
import { checkFeatures } from './check-features.ts'
import { checkSampleWeights } from './check-training-data.ts'
import { gatherRows } from './gather-rows.ts'
import { idCount } from './interactions.ts'
import type { Matrix } from './matrix.ts'
import { rowProducts } from './row-products.ts'
import { checkTowerRows, createTower, towerOutput } from './tower.ts'
import type { Tower, TowerRows } from './tower.ts'
import { trainInBatches, trainingDefaults } from './train-in-batches.ts'
import type { TrainingOptions } from './train-in-batches.ts'
import { countWeights, fromPlain, tensorsOf, toPlain } from './weights.ts'
import type { Plain } from './weights.ts'

/** Which user chose which item, one pair a position. */
export type UserItemPairs = {
  readonly users: ArrayLike<number>
  readonly items: ArrayLike<number>
}

export type TwoTowerOptions = TrainingOptions & {
  /** The length of the vectors; 16. */
  readonly dimension?: number
  /** The size of a hidden layer in each tower; 0, none. */
  readonly hidden?: number
  /** Subtract log Q(item) from the scores while training; true. */
  readonly logQ?: boolean
  /** Vectors of length 1, so that scores are cosines; false. */
  readonly normalize?: boolean
  /** What inner products are divided by while training; 1. Normalised vectors want about 0.1. */
  readonly temperature?: number
  /** One more than the largest user; by default of the pairs, or as many as userFeatures has rows. */
  readonly userCount?: number
  readonly itemCount?: number
  /** A row of numbers a user, and an item. */
  readonly userFeatures?: Matrix
  readonly itemFeatures?: Matrix
  /** Whether each user, each item has an embedding of its own; true. */
  readonly userIds?: boolean
  readonly itemIds?: boolean
  /** How much each pair counts, at least 0; 1 each by default. */
  readonly sampleWeights?: ArrayLike<number>
}

export type TwoTowerModel = {
  readonly dimension: number
  readonly normalize: boolean
  readonly userTower: Plain<Tower>
  readonly itemTower: Plain<Tower>
  /** Mean loss of each epoch, while training. */
  readonly trainingLoss: readonly number[]
}

/**
 * Fits a two-tower model for retrieval: score(x, y) = user vector . item vector, learnt so that in
 * each batch the item chosen stands out from the items that others chose (in-batch softmax).
 *
 * Items come into a batch as often as they are chosen, Q(y), so without a correction the scores
 * approach log P(y | x) - log Q(y) and popular items are pushed down. With `logQ` the training
 * score is score(x, y) - log Q(y) and the scores themselves approach log P(y | x), up to a constant
 * a user (Yi et al., "Sampling-bias-corrected neural modeling for large corpus item
 * recommendations", RecSys 2019). Q is the item's share of the training pairs.
 *
 * A step costs batchSize^2 inner products: large batches (64 by default) have more items to tell the
 * chosen one from, and cost more an epoch.
 *
 * @param pairs ids from 0.
 * @throws RangeError or TypeError for no pairs, unequal lengths, ids out of range or towers with
 *   nothing to read.
 * @example
 * const pairs = { users: [0, 0, 1, 1], items: [0, 1, 2, 3] }
 * const model = twoTower.fit(pairs, { dimension: 4, epochs: 100 })
 * const scores = twoTower.predictScore(model, { ids: [0, 0] }, { ids: [0, 2] })
 * scores[0] > scores[1] // true
 */
function fit(pairs: UserItemPairs, options: TwoTowerOptions = {}): TwoTowerModel {
  const { users, items } = pairs
  const { dimension = 16, hidden = 0, logQ = true, normalize = false } = options
  const { temperature = 1, sampleWeights } = options
  notEmpty('users', users)
  sameLength('users', users, 'items', items)
  checkSampleWeights(users, sampleWeights)
  positiveInteger('dimension', dimension)
  nonNegativeInteger('hidden', hidden)
  positiveNumber('temperature', temperature)
  const userCount = options.userCount ?? options.userFeatures?.rows ?? idCount('users', users)
  const itemCount = options.itemCount ?? options.itemFeatures?.rows ?? idCount('items', items)
  checkSide('user', users, userCount, options.userIds, options.userFeatures)
  checkSide('item', items, itemCount, options.itemIds, options.itemFeatures)

  const training = trainingDefaults(options, { batchSize: 64 })
  const random = createRandom(training.seed)
  const { userFeatures, itemFeatures, userIds = true, itemIds = true } = options
  const userTower = createTower(
    userIds ? userCount : 0,
    userFeatures?.columns ?? 0,
    hidden,
    dimension,
    random,
  )
  const itemTower = createTower(
    itemIds ? itemCount : 0,
    itemFeatures?.columns ?? 0,
    hidden,
    dimension,
    random,
  )
  const logShares = logQ ? logItemShares(items, itemCount) : undefined

  function lossOf(batch: readonly number[]): Tensor {
    const batchUsers = batch.map((pair) => users[pair])
    const batchItems = batch.map((pair) => items[pair])
    const userVectors = vectorsOf(userTower, normalize, {
      ids: batchUsers,
      features: userFeatures && gatherRows(userFeatures, batchUsers),
    })
    const itemVectors = vectorsOf(itemTower, normalize, {
      ids: batchItems,
      features: itemFeatures && gatherRows(itemFeatures, batchItems),
    })
    let left = temperature === 1 ? userVectors : autograd.scale(userVectors, 1 / temperature)
    let right = itemVectors
    if (logShares) {
      // One more coordinate, 1 for users and -log Q for items, adds the correction to each product.
      const ones = new Float64Array(batch.length).fill(1)
      const corrections = Float64Array.from(batchItems, (item) => -logShares[item])
      left = autograd.concatColumns([left, autograd.constant(batch.length, 1, ones)])
      right = autograd.concatColumns([right, autograd.constant(batch.length, 1, corrections)])
    }
    const scores = autograd.matmulTransposed(left, right)
    // Row i belongs to pair i, whose item stands in column i.
    const targets = batch.map((_, position) => position)
    const weights = sampleWeights && batch.map((pair) => sampleWeights[pair])
    return autograd.softmaxCrossEntropy(scores, targets, weights)
  }

  const optimizer = autograd.createAdam(
    [...tensorsOf(userTower), ...tensorsOf(itemTower)],
    training,
  )
  const trainingLoss = trainInBatches(users.length, training, random, optimizer, lossOf)
  return {
    dimension,
    normalize,
    userTower: toPlain(userTower),
    itemTower: toPlain(itemTower),
    trainingLoss,
  }
}

/**
 * The vectors of users, one a row; to compare with item vectors by inner product.
 *
 * @param users their ids, their features, or both: whatever the model was trained with.
 * @example
 * const pairs = { users: [0, 0, 1, 1], items: [0, 1, 2, 3] }
 * const model = twoTower.fit(pairs, { dimension: 4, epochs: 100 })
 * const users = twoTower.userVectors(model, { ids: [0] })
 * const items = twoTower.itemVectors(model, { ids: [0, 1, 2, 3] })
 * exactTopK(matrixRow(users, 0), items, 2).indices.toSorted() // Int32Array [0, 1]
 */
function userVectors(model: TwoTowerModel, users: TowerRows): Matrix {
  return outputMatrix('users', model.userTower, model.normalize, users)
}

/**
 * The vectors of items, one a row.
 *
 * @param items their ids, their features, or both: whatever the model was trained with.
 * @example
 * const pairs = { users: [0, 0, 1, 1], items: [0, 1, 2, 3] }
 * const model = twoTower.fit(pairs, { dimension: 4, epochs: 100 })
 * twoTower.itemVectors(model, { ids: [0, 1, 2] }) // { rows: 3, columns: 4, … }
 */
function itemVectors(model: TwoTowerModel, items: TowerRows): Matrix {
  return outputMatrix('items', model.itemTower, model.normalize, items)
}

/**
 * The inner product of the i-th user's vector with the i-th item's.
 *
 * @throws RangeError if there are not as many users as items.
 * @example
 * const pairs = { users: [0, 0, 1, 1], items: [0, 1, 2, 3] }
 * const model = twoTower.fit(pairs, { dimension: 4, epochs: 100 })
 * const scores = twoTower.predictScore(model, { ids: [0, 1] }, { ids: [0, 3] })
 * scores.length // 2
 */
function predictScore(model: TwoTowerModel, users: TowerRows, items: TowerRows): Float64Array {
  return rowProducts(userVectors(model, users), itemVectors(model, items))
}

/** How many numbers were learnt. */
function parameterCount(model: TwoTowerModel): number {
  return countWeights(model)
}

/**
 * Multiply-adds to score one item for one user when the item's vector lies ready in an index, as it
 * does when serving. The user's tower is a cost a request: see `operationsPerUser`.
 */
function operationsPerPrediction(model: TwoTowerModel): number {
  return model.dimension
}

/** Multiply-adds to compute one user's vector: what a request costs before any item is scored. */
function operationsPerUser(model: TwoTowerModel): number {
  const { linear, output } = model.userTower
  return (linear?.values.length ?? 0) + (output?.linear.values.length ?? 0)
}

function vectorsOf(tower: Tower, normalize: boolean, rows: TowerRows): Tensor {
  const vectors = towerOutput(tower, rows)
  return normalize ? autograd.normalizeRows(vectors) : vectors
}

function outputMatrix(
  name: string,
  plain: Plain<Tower>,
  normalize: boolean,
  rows: TowerRows,
): Matrix {
  checkTowerRows(name, rows, plain.embedding !== undefined, plain.linear?.rows ?? 0)
  const { rows: count, columns, values } = vectorsOf(fromPlain<Tower>(plain), normalize, rows)
  return { rows: count, columns, values }
}

function checkSide(
  name: 'user' | 'item',
  ids: ArrayLike<number>,
  count: number,
  usesIds: boolean | undefined,
  features: Matrix | undefined,
): void {
  positiveInteger(`${name}Count`, count)
  if (usesIds === false && !features) {
    throw new TypeError(`${name}Features is undefined; without ${name}Ids the tower needs features`)
  }
  if (features) checkFeatures(features, `${name}Features`)
  if (features && features.rows !== count) {
    throw new RangeError(`${name}Features has ${features.rows} rows; expected ${count}`)
  }
  idCount(`${name}s`, ids, count)
}

/** The logarithm of each item's share of the pairs; -Infinity never matters, as it is never read. */
function logItemShares(items: ArrayLike<number>, itemCount: number): Float64Array {
  const counts = new Float64Array(itemCount)
  for (let i = 0; i < items.length; i++) counts[items[i]]++
  return counts.map((count) => Math.log(count / items.length))
}

/** Two towers, one for users and one for items, whose vectors meet in an inner product. */
export const twoTower = {
  fit,
  userVectors,
  itemVectors,
  predictScore,
  parameterCount,
  operationsPerPrediction,
  operationsPerUser,
}

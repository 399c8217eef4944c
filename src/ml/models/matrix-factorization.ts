import { autograd } from '../autograd/index.ts'
import { nonNegativeNumber, oneOf, positiveInteger, positiveNumber } from '../checks/index.ts'
import { createRandom } from '../random/create-random.ts'
import { updateVectors } from './alternating-least-squares.ts'
import { bprEpoch } from './bayesian-personalized-ranking.ts'
import { interactionCounts, partnerLists } from './interactions.ts'
import type { Interactions } from './interactions.ts'
import type { Matrix } from './matrix.ts'
import { rowProducts } from './row-products.ts'
import type { TowerRows } from './tower.ts'
import { countWeights } from './weights.ts'
import type { Weights } from './weights.ts'

export type MatrixFactorizationOptions = {
  /** `als` (default): weighted least squares on all pairs. `bpr`: chosen items above others. */
  readonly method?: 'als' | 'bpr'
  /** The length of the vectors; 16. (`bpr` adds one coordinate for the items' biases.) */
  readonly dimension?: number
  /** Rounds: both sides solved once (`als`), a step a pair (`bpr`); 15 and 30. */
  readonly epochs?: number
  /** `als`: how much more an event of strength 1 counts than none; 40. */
  readonly alpha?: number
  /** Strength of the penalty on squares; 0.1 for `als`, 0.01 for `bpr`. */
  readonly l2?: number
  /** `bpr`: 0.05. */
  readonly learningRate?: number
  /** By default one more than the largest in training. */
  readonly userCount?: number
  readonly itemCount?: number
  /** What vectors start from and which pairs are drawn; 1. */
  readonly seed?: number
  /** Called after each round. */
  readonly onProgress?: (done: number, total: number) => void
}

export type MatrixFactorizationModel = {
  readonly method: 'als' | 'bpr'
  /** A vector a user; with `bpr` its last coordinate is 1. */
  readonly users: Weights
  /** A vector an item; with `bpr` its last coordinate is the item's bias. */
  readonly items: Weights
  /** After each round: the whole objective (`als`), or the mean loss of its steps (`bpr`). */
  readonly trainingLoss: readonly number[]
}

/**
 * Fits a matrix factorization to implicit feedback: score(u, i) = user vector . item vector.
 *
 * `als` minimises, over all pairs, sum (1 + alpha * strength) * (chosen - score)^2 + l2 * squares,
 * where chosen is 1 for pairs with an event and 0 for all others, by solving for all users, then for
 * all items, again and again (Hu, Koren & Volinsky, 2008). `bpr` learns to put an item that the user
 * chose above one that the user did not (Rendle et al., 2009); it has no use for strengths.
 *
 * @throws RangeError or TypeError for no events, unequal lengths, ids or options out of range.
 * @example
 * // Users 0 and 2 share item 0, so item 1 of user 0 suits user 2 better than item 3.
 * const events = { users: [0, 0, 1, 1, 2], items: [0, 1, 2, 3, 0] }
 * const model = matrixFactorization.fit(events, { dimension: 2 })
 * const scores = matrixFactorization.predictScore(model, { ids: [2, 2] }, { ids: [1, 3] })
 * scores[0] > scores[1] // true
 */
function fit(
  interactions: Interactions,
  options: MatrixFactorizationOptions = {},
): MatrixFactorizationModel {
  const { method = 'als', dimension = 16, alpha = 40, seed = 1, onProgress } = options
  const { userTotal, itemTotal } = interactionCounts(
    interactions,
    options.userCount,
    options.itemCount,
  )
  oneOf('method', method, ['als', 'bpr'])
  const { epochs = method === 'als' ? 15 : 30, l2 = method === 'als' ? 0.1 : 0.01 } = options
  const { learningRate = 0.05 } = options
  positiveInteger('dimension', dimension)
  positiveInteger('epochs', epochs)
  positiveNumber('learningRate', learningRate)
  nonNegativeNumber('alpha', alpha)
  if (method === 'als') positiveNumber('l2', l2)
  else nonNegativeNumber('l2', l2)

  const { users, items, strengths } = interactions
  const random = createRandom(seed)
  const byUser = partnerLists(users, items, strengths, userTotal)
  const size = method === 'als' ? dimension : dimension + 1
  const userTable = autograd.normalValues(userTotal * size, 0.1, random)
  const itemTable = autograd.normalValues(itemTotal * size, 0.1, random)
  const trainingLoss: number[] = []
  if (method === 'als') {
    const byItem = partnerLists(items, users, strengths, itemTotal)
    for (let epoch = 0; epoch < epochs; epoch++) {
      updateVectors(byUser, userTable, itemTable, size, alpha, l2)
      const error = updateVectors(byItem, itemTable, userTable, size, alpha, l2)
      trainingLoss.push(error + l2 * (sumOfSquares(userTable) + sumOfSquares(itemTable)))
      onProgress?.(epoch + 1, epochs)
    }
  } else {
    for (let i = size - 1; i < userTable.length; i += size) userTable[i] = 1
    for (let i = size - 1; i < itemTable.length; i += size) itemTable[i] = 0
    for (let epoch = 0; epoch < epochs; epoch++) {
      trainingLoss.push(
        bprEpoch(byUser, itemTotal, userTable, itemTable, size, learningRate, l2, random),
      )
      onProgress?.(epoch + 1, epochs)
    }
  }
  return {
    method,
    users: { rows: userTotal, columns: size, values: Array.from(userTable) },
    items: { rows: itemTotal, columns: size, values: Array.from(itemTable) },
    trainingLoss,
  }
}

/**
 * The vectors of users, one a row; to compare with item vectors by inner product.
 *
 * @param users their ids; -1, for one that was not there in training, gives zeros.
 * @throws TypeError without ids, RangeError for an id out of range.
 * @example
 * const events = { users: [0, 0, 1, 1, 2], items: [0, 1, 2, 3, 0] }
 * const model = matrixFactorization.fit(events, { dimension: 2 })
 * const users = matrixFactorization.userVectors(model, { ids: [0] })
 * const items = matrixFactorization.itemVectors(model, { ids: [0, 1, 2, 3] })
 * exactTopK(matrixRow(users, 0), items, 2).indices.toSorted() // Int32Array [0, 1]
 */
function userVectors(model: MatrixFactorizationModel, users: TowerRows): Matrix {
  return lookupRows('users', model.users, users)
}

/**
 * The vectors of items, one a row.
 *
 * @param items their ids; -1, for one that was not there in training, gives zeros.
 * @example
 * const events = { users: [0, 0, 1, 1, 2], items: [0, 1, 2, 3, 0] }
 * const model = matrixFactorization.fit(events, { dimension: 2 })
 * const items = matrixFactorization.itemVectors(model, { ids: [3, 0, -1] })
 * matrixRow(items, 2) // Float64Array [0, 0]
 */
function itemVectors(model: MatrixFactorizationModel, items: TowerRows): Matrix {
  return lookupRows('items', model.items, items)
}

/**
 * The score of the i-th user with the i-th item.
 *
 * @throws RangeError if there are not as many users as items.
 * @example
 * const events = { users: [0, 0, 1, 1, 2], items: [0, 1, 2, 3, 0] }
 * const model = matrixFactorization.fit(events, { dimension: 2 })
 * matrixFactorization.predictScore(model, { ids: [0, -1] }, { ids: [3, 3] })[1] // 0
 */
function predictScore(
  model: MatrixFactorizationModel,
  users: TowerRows,
  items: TowerRows,
): Float64Array {
  return rowProducts(userVectors(model, users), itemVectors(model, items))
}

/** How many numbers were learnt; the constant coordinates of `bpr` are not. */
function parameterCount(model: MatrixFactorizationModel): number {
  return countWeights(model) - (model.method === 'bpr' ? model.users.rows : 0)
}

/** Multiply-adds to score one item for one user. */
function operationsPerPrediction(model: MatrixFactorizationModel): number {
  return model.users.columns
}

function lookupRows(name: string, table: Weights, { ids }: TowerRows): Matrix {
  if (!ids) throw new TypeError(`${name}.ids is undefined; expected an array of ids`)
  const vectors = autograd.constant(table.rows, table.columns, new Float64Array(table.values))
  const { rows, columns, values } = autograd.lookup(vectors, ids)
  return { rows, columns, values }
}

function sumOfSquares(values: Float64Array): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i] * values[i]
  return sum
}

/** Vectors for users and items whose inner products say who chooses what. */
export const matrixFactorization = {
  fit,
  userVectors,
  itemVectors,
  predictScore,
  parameterCount,
  operationsPerPrediction,
}

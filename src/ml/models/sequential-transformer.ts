import { autograd } from '../autograd/index.ts'
import type { Tensor } from '../autograd/index.ts'
import { nonNegativeInteger, positiveInteger } from '../checks/index.ts'
import { createRandom } from '../random/create-random.ts'
import { idCount } from './interactions.ts'
import type { Matrix } from './matrix.ts'
import { trainInBatches, trainingDefaults } from './train-in-batches.ts'
import type { TrainingOptions } from './train-in-batches.ts'
import { createTransformer, transformerOutput } from './transformer-blocks.ts'
import type { Transformer } from './transformer-blocks.ts'
import { countWeights, fromPlain, tensorsOf, toPlain } from './weights.ts'
import type { Plain } from './weights.ts'

export type SequentialTransformerOptions = TrainingOptions & {
  /** The length of the vectors; 32. */
  readonly dimension?: number
  /** How many blocks of attention and feed-forward layers; 2. */
  readonly layers?: number
  /** Among how many heads each attention divides the vectors; 1. */
  readonly heads?: number
  /** Only so many of the latest items are looked at; 50. */
  readonly maxLength?: number
  /** The share of signals set to 0 in training; 0. */
  readonly dropout?: number
  /** So many items drawn at random stand for all the others in training; 0, all items do. */
  readonly negatives?: number
  /** By default one more than the largest item in training. */
  readonly itemCount?: number
}

export type SequentialTransformerModel = {
  readonly itemCount: number
  readonly maxLength: number
  readonly heads: number
  readonly network: Plain<Transformer>
  /** Mean loss of each epoch, while training. */
  readonly trainingLoss: readonly number[]
}

/**
 * Fits a transformer that predicts the next item of a sequence, like SASRec (Kang & McAuley,
 * "Self-attentive sequential recommendation", ICDM 2018): item vectors plus position vectors pass
 * through blocks of causal self-attention and feed-forward layers; the score of an item is the inner
 * product of its vector with the last place's output.
 *
 * At each place of each sequence the next item is to be told from all items, by softmax
 * cross-entropy, or from `negatives` items drawn uniformly for the batch. Trained by Adam; a batch
 * is `batchSize` sequences (32).
 *
 * @param sequences items from 0, the earliest first. Those with fewer than two items teach nothing.
 * @throws RangeError or TypeError if no sequence has two items, or ids or options are out of range.
 * @example
 * const sequences = [[0, 1, 2, 3], [2, 3, 0, 1]]
 * const model = sequentialTransformer.fit(sequences, { dimension: 8, epochs: 100 })
 * const scores = sequentialTransformer.predictScores(model, [[0, 1, 2]])
 * topK(matrixRow(scores, 0), 1).indices // Int32Array [3]
 */
function fit(
  sequences: ArrayLike<ArrayLike<number>>,
  options: SequentialTransformerOptions = {},
): SequentialTransformerModel {
  const { dimension = 32, layers = 2, heads = 1, maxLength = 50, dropout = 0 } = options
  const { negatives = 0 } = options
  positiveInteger('dimension', dimension)
  positiveInteger('layers', layers)
  positiveInteger('heads', heads)
  positiveInteger('maxLength', maxLength)
  nonNegativeInteger('negatives', negatives)
  if (dimension % heads !== 0) {
    throw new RangeError(`heads is ${heads}; expected a divisor of dimension, ${dimension}`)
  }
  const itemCount = countItems(sequences, options.itemCount)
  // What is looked at and what comes after each place of it.
  const lessons = Array.from(sequences, (sequence) => Array.from(sequence).slice(-maxLength - 1))
    .filter((sequence) => sequence.length > 1)
    .map((sequence) => ({ items: sequence.slice(0, -1), next: sequence.slice(1) }))
  if (lessons.length === 0) throw new RangeError('sequences has none with two items or more')

  const training = trainingDefaults(options, { batchSize: 32, learningRate: 0.003 })
  const random = createRandom(training.seed)
  const isSampled = negatives > 0
  const network = createTransformer({ itemCount, dimension, layers, maxLength, isSampled }, random)
  const chance = dropout > 0 ? { rate: dropout, random } : undefined

  function lossOf(batch: readonly number[]): Tensor {
    const chosen = batch.map((index) => lessons[index])
    const outputs = transformerOutput(
      network,
      chosen.map(({ items }) => items),
      heads,
      chance,
    )
    const next = chosen.flatMap((lesson) => lesson.next)
    if (!isSampled) {
      const scores = autograd.matmulTransposed(outputs, network.items)
      return autograd.softmaxCrossEntropy(scores, next)
    }
    const drawn = Array.from({ length: negatives }, () => random.integer(0, itemCount))
    return sampledLoss(outputs, network.items, next, drawn)
  }

  const optimizer = autograd.createAdam(tensorsOf(network), training)
  const trainingLoss = trainInBatches(lessons.length, training, random, optimizer, lossOf)
  return { itemCount, maxLength, heads, network: toPlain(network), trainingLoss }
}

/** Cross-entropy of the next item against items drawn uniformly, each of which stands for many. */
function sampledLoss(
  outputs: Tensor,
  table: Tensor,
  next: readonly number[],
  drawn: readonly number[],
): Tensor {
  const { add, concatColumns, constant, lookup, matmulTransposed, multiply, rowSums } = autograd
  const right = rowSums(multiply(outputs, lookup(table, next)))
  const stands = constant(1, 1, [Math.log(table.rows / drawn.length)])
  const wrong = add(matmulTransposed(outputs, lookup(table, drawn)), stands)
  const targets = new Int32Array(next.length)
  return autograd.softmaxCrossEntropy(concatColumns([right, wrong]), targets)
}

function countItems(
  sequences: ArrayLike<ArrayLike<number>>,
  itemCount: number | undefined,
): number {
  const counts = Array.from(sequences, (sequence, i) =>
    idCount(`sequences[${i}]`, sequence, itemCount),
  )
  return counts.reduce((most, count) => Math.max(most, count), 0)
}

/**
 * The score of every item to come next: a row a sequence, a column an item.
 *
 * @param sequences items so far, the earliest first; at least one each.
 * @throws RangeError for an empty sequence or an item that the model does not know.
 * @example
 * const sequences = [[0, 1, 2, 3], [2, 3, 0, 1]]
 * const model = sequentialTransformer.fit(sequences, { dimension: 8, epochs: 100 })
 * sequentialTransformer.predictScores(model, [[1], [1, 2], [3]]) // { rows: 3, columns: 4, … }
 */
function predictScores(
  model: SequentialTransformerModel,
  sequences: ArrayLike<ArrayLike<number>>,
): Matrix {
  const { itemCount, maxLength, heads } = model
  const network = fromPlain<Transformer>(model.network)
  const values = new Float64Array(sequences.length * itemCount)
  for (let row = 0; row < sequences.length; row++) {
    idCount(`sequences[${row}]`, sequences[row], itemCount)
    const items = Array.from(sequences[row]).slice(-maxLength)
    if (items.length === 0) throw new RangeError(`sequences[${row}] is empty; expected an item`)
    const outputs = transformerOutput(network, [items], heads)
    const last = autograd.lookup(outputs, [items.length - 1])
    values.set(autograd.matmulTransposed(last, network.items).values, row * itemCount)
  }
  return { rows: sequences.length, columns: itemCount, values }
}

/** How many numbers were learnt. */
function parameterCount(model: SequentialTransformerModel): number {
  return countWeights(model)
}

/**
 * Multiply-adds to score all items after a sequence of the given length: attention and feed-forward
 * layers at each place, each place's products with those before, and one product an item.
 *
 * @param length of the sequence; by default the longest that is looked at.
 */
function operationsPerPrediction(
  model: SequentialTransformerModel,
  length = model.maxLength,
): number {
  const { items, blocks } = model.network
  const { columns: dimension } = items
  const seen = Math.min(length, model.maxLength)
  // Six square matrices a place; keys and values against the places so far.
  const place = 6 * dimension * dimension
  const attention = seen * (seen + 1) * dimension
  return blocks.length * (seen * place + attention) + model.itemCount * dimension
}

/** Causal self-attention over what a user did, to predict what comes next. */
export const sequentialTransformer = {
  fit,
  predictScores,
  parameterCount,
  operationsPerPrediction,
}

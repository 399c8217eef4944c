import { autograd } from '../autograd/index.ts'
import type { Tensor } from '../autograd/index.ts'
import type { Random } from '../random/index.ts'
import { createDenseLayers, denseOutput } from './dense-layers.ts'
import type { DenseLayer, DropoutChance } from './dense-layers.ts'

type Norm = { readonly gain: Tensor; readonly bias: Tensor }

type Block = {
  readonly beforeAttention: Norm
  readonly queries: DenseLayer
  readonly keys: DenseLayer
  readonly values: DenseLayer
  readonly mix: DenseLayer
  readonly beforeFeedForward: Norm
  readonly feedForward: readonly DenseLayer[]
}

/** A stack of blocks over item and position vectors. */
export type Transformer = {
  readonly items: Tensor
  readonly positions: Tensor
  readonly blocks: readonly Block[]
  readonly last: Norm
}

/** A transformer with random weights. */
export function createTransformer(
  sizes: {
    readonly itemCount: number
    readonly dimension: number
    readonly layers: number
    readonly maxLength: number
    /** Whether training reads item vectors by lookup only, so that steps need not visit them all. */
    readonly isSampled: boolean
  },
  random: Random,
): Transformer {
  const { itemCount, dimension, layers, maxLength, isSampled } = sizes
  const spread = 1 / Math.sqrt(dimension)
  const table = isSampled ? autograd.embedding : autograd.parameter
  return {
    items: table(
      itemCount,
      dimension,
      autograd.normalValues(itemCount * dimension, spread, random),
    ),
    positions: autograd.embedding(
      maxLength,
      dimension,
      autograd.normalValues(maxLength * dimension, spread, random),
    ),
    blocks: Array.from({ length: layers }, () => createBlock(dimension, random)),
    last: createNorm(dimension),
  }
}

function createBlock(dimension: number, random: Random): Block {
  const [queries] = createDenseLayers([dimension, dimension], random)
  const [keys] = createDenseLayers([dimension, dimension], random)
  const [values] = createDenseLayers([dimension, dimension], random)
  const [mix] = createDenseLayers([dimension, dimension], random)
  return {
    beforeAttention: createNorm(dimension),
    queries,
    keys,
    values,
    mix,
    beforeFeedForward: createNorm(dimension),
    feedForward: createDenseLayers([dimension, dimension, dimension], random),
  }
}

function createNorm(dimension: number): Norm {
  return {
    gain: autograd.parameter(1, dimension, new Float64Array(dimension).fill(1)),
    bias: autograd.parameter(1, dimension, new Float64Array(dimension)),
  }
}

/**
 * The output at each place of some sequences, one sequence under the other.
 *
 * Each block adds attention, then a feed-forward layer, to what comes in, having normalised it first
 * ("pre-norm", which trains more steadily than the original order).
 */
export function transformerOutput(
  { items, positions, blocks, last }: Transformer,
  sequences: readonly (readonly number[])[],
  heads: number,
  dropout?: DropoutChance,
): Tensor {
  const { add, causalAttention, layerNorm, lookup, relu } = autograd
  const drop = (signal: Tensor) =>
    dropout ? autograd.dropout(signal, dropout.rate, dropout.random) : signal
  const starts = [0]
  for (const sequence of sequences) starts.push(starts[starts.length - 1] + sequence.length)
  const places = sequences.flatMap((sequence) => sequence.map((_, place) => place))
  let signal = drop(add(lookup(items, sequences.flat()), lookup(positions, places)))
  for (const block of blocks) {
    const { beforeAttention, beforeFeedForward, feedForward } = block
    const normal = layerNorm(signal, beforeAttention.gain, beforeAttention.bias)
    const seen = causalAttention(
      denseOutput(block.queries, normal),
      denseOutput(block.keys, normal),
      denseOutput(block.values, normal),
      starts,
      heads,
    )
    signal = add(signal, drop(denseOutput(block.mix, seen)))
    const again = layerNorm(signal, beforeFeedForward.gain, beforeFeedForward.bias)
    const hidden = relu(denseOutput(feedForward[0], again))
    signal = add(signal, drop(denseOutput(feedForward[1], hidden)))
  }
  return layerNorm(signal, last.gain, last.bias)
}

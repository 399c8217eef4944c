import { autograd } from '../autograd/index.ts'
import type { Tensor } from '../autograd/index.ts'
import type { Random } from '../random/index.ts'

/** A fully connected layer: input * linear + bias. */
export type DenseLayer = {
  readonly linear: Tensor
  readonly bias: Tensor
}

/** Layers with random weights; `sizes` are those of the input and of each layer's output. */
export function createDenseLayers(sizes: readonly number[], random: Random): DenseLayer[] {
  return sizes.slice(1).map((columns, index) => {
    const rows = sizes[index]
    return {
      linear: autograd.parameter(rows, columns, autograd.glorotUniform(rows, columns, random)),
      bias: autograd.parameter(1, columns, new Float64Array(columns)),
    }
  })
}

/** One layer's output, before any bend. */
export function denseOutput(layer: DenseLayer, input: Tensor): Tensor {
  return autograd.add(autograd.matmul(input, layer.linear), layer.bias)
}

/** What dropout needs while training. */
export type DropoutChance = {
  readonly rate: number
  readonly random: Random
}

/** The output of layers each followed by relu, and, while training, by dropout. */
export function reluOutput(
  layers: readonly DenseLayer[],
  input: Tensor,
  dropout?: DropoutChance,
): Tensor {
  return layers.reduce((signal, layer) => {
    const output = autograd.relu(denseOutput(layer, signal))
    return dropout ? autograd.dropout(output, dropout.rate, dropout.random) : output
  }, input)
}

/** Multiply-adds of layers with these plain weights, for one row. */
export function denseOperations(
  layers: readonly { readonly linear: { readonly values: readonly number[] } }[],
): number {
  return layers.reduce((sum, layer) => sum + layer.linear.values.length, 0)
}

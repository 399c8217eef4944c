import { operation } from './tensor.ts'
import type { Tensor } from './tensor.ts'

/**
 * Each row turned into probabilities: e^x_j / sum_k e^x_k.
 *
 * @example
 * const { constant, softmax } = autograd
 * softmax(constant(1, 2, [0, Math.log(3)])).values // Float64Array [0.250, 0.750]
 */
export function softmax(input: Tensor): Tensor {
  const { rows, columns, values } = input
  const result = operation(rows, columns, [input], (gradient) => {
    const target = input.gradient!
    for (let start = 0; start < gradient.length; start += columns) {
      let mean = 0
      for (let i = start; i < start + columns; i++) mean += result.values[i] * gradient[i]
      for (let i = start; i < start + columns; i++) {
        target[i] += result.values[i] * (gradient[i] - mean)
      }
    }
  })
  for (let start = 0; start < values.length; start += columns) {
    softmaxRow(values, result.values, start, columns)
  }
  return result
}

/** Writes the softmax of `source[start … start + size - 1]` to the same places of `target`. */
export function softmaxRow(
  source: Float64Array,
  target: Float64Array,
  start: number,
  size: number,
): void {
  let largest = -Infinity
  for (let i = start; i < start + size; i++) if (source[i] > largest) largest = source[i]
  let sum = 0
  // Less the largest, so that nothing overflows; the factor cancels.
  for (let i = start; i < start + size; i++) {
    target[i] = Math.exp(source[i] - largest)
    sum += target[i]
  }
  for (let i = start; i < start + size; i++) target[i] /= sum
}

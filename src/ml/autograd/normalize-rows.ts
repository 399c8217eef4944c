import { operation } from './tensor.ts'
import type { Tensor } from './tensor.ts'

/**
 * Each row divided by its length, so that inner products are cosines. A row of zeros stays.
 *
 * @example
 * const { constant, normalizeRows } = autograd
 * normalizeRows(constant(1, 2, [3, 4])).values // Float64Array [0.6, 0.8]
 */
export function normalizeRows(input: Tensor): Tensor {
  const { rows, columns, values } = input
  const lengths = new Float64Array(rows)
  const result = operation(rows, columns, [input], (gradient) => {
    const target = input.gradient!
    for (let row = 0; row < rows; row++) {
      const start = row * columns
      let along = 0
      for (let i = start; i < start + columns; i++) along += gradient[i] * result.values[i]
      for (let i = start; i < start + columns; i++) {
        target[i] += (gradient[i] - along * result.values[i]) / lengths[row]
      }
    }
  })
  for (let row = 0; row < rows; row++) {
    const start = row * columns
    let squares = 0
    for (let i = start; i < start + columns; i++) squares += values[i] * values[i]
    lengths[row] = Math.sqrt(squares) || 1
    for (let i = start; i < start + columns; i++) result.values[i] = values[i] / lengths[row]
  }
  return result
}

import { operation } from './tensor.ts'
import type { Tensor } from './tensor.ts'

/**
 * The sum of all entries, 1 x 1.
 *
 * @example
 * const { constant, sum } = autograd
 * sum(constant(2, 2, [1, 2, 3, 4])).values // Float64Array [10]
 */
export function sum(input: Tensor): Tensor {
  const { values } = input
  const result = operation(1, 1, [input], ([factor]) => {
    const target = input.gradient!
    for (let i = 0; i < target.length; i++) target[i] += factor
  })
  for (let i = 0; i < values.length; i++) result.values[0] += values[i]
  return result
}

/**
 * The sum of each row, one column.
 *
 * @example
 * const { constant, rowSums } = autograd
 * rowSums(constant(2, 2, [1, 2, 3, 4])).values // Float64Array [3, 7]
 */
export function rowSums(input: Tensor): Tensor {
  const { rows, columns, values } = input
  const result = operation(rows, 1, [input], (gradient) => {
    const target = input.gradient!
    for (let row = 0, i = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++, i++) target[i] += gradient[row]
    }
  })
  for (let row = 0, i = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, i++) result.values[row] += values[i]
  }
  return result
}

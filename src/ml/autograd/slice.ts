import { operation, shape } from './tensor.ts'
import type { Tensor } from './tensor.ts'

/**
 * The columns from `start` up to, not including, `end`.
 *
 * @throws RangeError if they are not columns of the input.
 * @example
 * const { constant, sliceColumns } = autograd
 * sliceColumns(constant(2, 3, [1, 2, 3, 4, 5, 6]), 1, 2).values // Float64Array [2, 5]
 */
export function sliceColumns(input: Tensor, start: number, end: number): Tensor {
  if (!(start >= 0 && start <= end && end <= input.columns)) {
    throw new RangeError(`columns ${start} to ${end} are not in a tensor of ${shape(input)}`)
  }
  const { rows, columns, values } = input
  const width = end - start
  const result = operation(rows, width, [input], (gradient) => {
    const target = input.gradient!
    for (let row = 0; row < rows; row++) {
      for (let j = 0; j < width; j++) target[row * columns + start + j] += gradient[row * width + j]
    }
  })
  for (let row = 0; row < rows; row++) {
    for (let j = 0; j < width; j++)
      result.values[row * width + j] = values[row * columns + start + j]
  }
  return result
}

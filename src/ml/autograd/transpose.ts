import { operation } from './tensor.ts'
import type { Tensor } from './tensor.ts'

/**
 * Rows become columns.
 *
 * @example
 * const { constant, transpose } = autograd
 * transpose(constant(2, 2, [1, 2, 3, 4])).values // Float64Array [1, 3, 2, 4]
 */
export function transpose(input: Tensor): Tensor {
  const { rows, columns, values } = input
  const result = operation(columns, rows, [input], (gradient) => {
    addTransposed(input.gradient!, gradient, columns, rows)
  })
  addTransposed(result.values, values, rows, columns)
  return result
}

/** Adds the transpose of a row-major rows x columns matrix to `target`. */
function addTransposed(
  target: Float64Array,
  source: Float64Array,
  rows: number,
  columns: number,
): void {
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      target[column * rows + row] += source[row * columns + column]
    }
  }
}

import { broadcastSteps } from './broadcast.ts'
import { operation } from './tensor.ts'
import type { Tensor } from './tensor.ts'

/**
 * left * right, entry by entry (not the matrix product). The right may be one row, one column (a
 * weight a row) or one number.
 *
 * @throws RangeError if the sizes do not fit.
 * @example
 * const { constant, multiply } = autograd
 * multiply(constant(2, 2, [1, 2, 3, 4]), constant(2, 1, [10, 0])).values // Float64Array [10, 20, 0, 0]
 */
export function multiply(left: Tensor, right: Tensor): Tensor {
  const { rows, columns } = left
  const { rowStep, columnStep } = broadcastSteps(left, right)
  const result = operation(rows, columns, [left, right], (gradient) => {
    const { gradient: toLeft } = left
    const { gradient: toRight } = right
    for (let row = 0, i = 0; row < rows; row++) {
      for (let column = 0, j = row * rowStep; column < columns; column++, i++, j += columnStep) {
        if (toLeft) toLeft[i] += gradient[i] * right.values[j]
        if (toRight) toRight[j] += gradient[i] * left.values[i]
      }
    }
  })
  for (let row = 0, i = 0; row < rows; row++) {
    for (let column = 0, j = row * rowStep; column < columns; column++, i++, j += columnStep) {
      result.values[i] = left.values[i] * right.values[j]
    }
  }
  return result
}

/**
 * Each entry times a number.
 *
 * @example
 * const { constant, scale } = autograd
 * scale(constant(1, 2, [1, 2]), 10).values // Float64Array [10, 20]
 */
export function scale(input: Tensor, factor: number): Tensor {
  const { rows, columns, values } = input
  const result = operation(rows, columns, [input], (gradient) => {
    const target = input.gradient!
    for (let i = 0; i < gradient.length; i++) target[i] += factor * gradient[i]
  })
  for (let i = 0; i < values.length; i++) result.values[i] = factor * values[i]
  return result
}

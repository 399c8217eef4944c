import { broadcastSteps } from './broadcast.ts'
import { operation } from './tensor.ts'
import type { Tensor } from './tensor.ts'

/**
 * left + right, entry by entry. The right may be one row (a bias), which is added to each row, one
 * column, or one number.
 *
 * @throws RangeError if the sizes do not fit.
 * @example
 * const { add, constant } = autograd
 * add(constant(2, 2, [1, 2, 3, 4]), constant(1, 2, [10, 20])).values // Float64Array [11, 22, 13, 24]
 */
export function add(left: Tensor, right: Tensor): Tensor {
  const { rows, columns } = left
  const { rowStep, columnStep } = broadcastSteps(left, right)
  const result = operation(rows, columns, [left, right], (gradient) => {
    const { gradient: toLeft } = left
    if (toLeft) for (let i = 0; i < gradient.length; i++) toLeft[i] += gradient[i]
    const { gradient: toRight } = right
    if (!toRight) return
    for (let row = 0, i = 0; row < rows; row++) {
      for (let column = 0, j = row * rowStep; column < columns; column++, i++, j += columnStep) {
        toRight[j] += gradient[i]
      }
    }
  })
  for (let row = 0, i = 0; row < rows; row++) {
    for (let column = 0, j = row * rowStep; column < columns; column++, i++, j += columnStep) {
      result.values[i] = left.values[i] + right.values[j]
    }
  }
  return result
}

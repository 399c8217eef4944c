import { multiplyAdd, plainView, transposedView } from './multiply-add.ts'
import { operation, shape } from './tensor.ts'
import type { Tensor } from './tensor.ts'

/**
 * The matrix product: (n x m) times (m x p) is n x p.
 *
 * @throws RangeError if the left has not as many columns as the right has rows.
 * @example
 * const { constant, matmul } = autograd
 * matmul(constant(1, 2, [1, 2]), constant(2, 1, [3, 4])).values // Float64Array [11]
 */
export function matmul(left: Tensor, right: Tensor): Tensor {
  if (left.columns !== right.rows) {
    throw new RangeError(`left is ${shape(left)} and right ${shape(right)}; inner sizes differ`)
  }
  const { rows, columns: inner } = left
  const { columns } = right
  const leftView = plainView(left.values, inner)
  const rightView = plainView(right.values, columns)
  const result = operation(rows, columns, [left, right], (gradient) => {
    const gradientView = plainView(gradient, columns)
    if (left.gradient) {
      const view = transposedView(right.values, columns)
      multiplyAdd(left.gradient, rows, inner, columns, gradientView, view)
    }
    if (right.gradient) {
      const view = transposedView(left.values, inner)
      multiplyAdd(right.gradient, inner, columns, rows, view, gradientView)
    }
  })
  multiplyAdd(result.values, rows, columns, inner, leftView, rightView)
  return result
}

/**
 * The product with a transpose, left * right^T: (n x m) and (p x m) give n x p, the inner products
 * of all rows with all rows.
 *
 * @throws RangeError if the two have not equally many columns.
 * @example
 * const { constant, matmulTransposed } = autograd
 * matmulTransposed(constant(1, 2, [1, 2]), constant(1, 2, [3, 4])).values // Float64Array [11]
 */
export function matmulTransposed(left: Tensor, right: Tensor): Tensor {
  if (left.columns !== right.columns) {
    throw new RangeError(`left is ${shape(left)} and right ${shape(right)}; columns differ`)
  }
  const { rows, columns: inner } = left
  const { rows: columns } = right
  const result = operation(rows, columns, [left, right], (gradient) => {
    if (left.gradient) {
      const view = plainView(right.values, inner)
      multiplyAdd(left.gradient, rows, inner, columns, plainView(gradient, columns), view)
    }
    if (right.gradient) {
      const view = plainView(left.values, inner)
      multiplyAdd(right.gradient, columns, inner, rows, transposedView(gradient, columns), view)
    }
  })
  const leftView = plainView(left.values, inner)
  const rightView = transposedView(right.values, inner)
  multiplyAdd(result.values, rows, columns, inner, leftView, rightView)
  return result
}

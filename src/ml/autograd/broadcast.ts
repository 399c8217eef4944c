import { shape } from './tensor.ts'
import type { Tensor } from './tensor.ts'

/**
 * How an operand is walked beside a larger one: by how much its position moves with each row and
 * each column. One row, one column or one number is used again and again.
 *
 * @throws RangeError if neither its rows nor its columns fit.
 */
export function broadcastSteps(
  left: Tensor,
  right: Tensor,
): { readonly rowStep: number; readonly columnStep: number } {
  const rowsFit = right.rows === left.rows || right.rows === 1
  const columnsFit = right.columns === left.columns || right.columns === 1
  if (!rowsFit || !columnsFit) {
    throw new RangeError(
      `left is ${shape(left)} and right ${shape(right)}; expected equal sizes, or 1 on the right`,
    )
  }
  return {
    rowStep: right.rows === 1 ? 0 : right.columns,
    columnStep: right.columns === 1 ? 0 : 1,
  }
}

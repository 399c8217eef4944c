import { operation } from './tensor.ts'
import type { Tensor } from './tensor.ts'

/**
 * Puts tensors with equally many rows side by side.
 *
 * @throws RangeError if there are none, or their rows differ.
 * @example
 * const { concatColumns, constant } = autograd
 * concatColumns([constant(2, 1, [1, 2]), constant(2, 1, [3, 4])]).values // Float64Array [1, 3, 2, 4]
 */
export function concatColumns(parts: readonly Tensor[]): Tensor {
  if (parts.length === 0) throw new RangeError('parts is empty; expected at least one tensor')
  const { rows } = parts[0]
  const columns = parts.reduce((sum, part) => sum + part.columns, 0)
  for (const part of parts) {
    if (part.rows !== rows) {
      throw new RangeError(`parts have ${rows} and ${part.rows} rows; expected as many`)
    }
  }
  const result = operation(rows, columns, parts, (gradient) => {
    let offset = 0
    for (const part of parts) {
      if (part.gradient) {
        for (let row = 0; row < rows; row++) {
          for (let j = 0; j < part.columns; j++) {
            part.gradient[row * part.columns + j] += gradient[row * columns + offset + j]
          }
        }
      }
      offset += part.columns
    }
  })
  let offset = 0
  for (const part of parts) {
    for (let row = 0; row < rows; row++) {
      for (let j = 0; j < part.columns; j++) {
        result.values[row * columns + offset + j] = part.values[row * part.columns + j]
      }
    }
    offset += part.columns
  }
  return result
}

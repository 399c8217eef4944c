import type { Tensor } from './tensor.ts'

/**
 * Rows of a table by their numbers, in the order asked for: an embedding layer. The number -1 stands
 * for something unknown, whose row is all 0.
 *
 * @throws RangeError if a number is not a row of the table, nor -1.
 * @example
 * const { embedding, lookup } = autograd
 * lookup(embedding(2, 1, [5, 7]), [1, -1, 0]).values // Float64Array [7, 0, 5]
 */
export function lookup(table: Tensor, ids: ArrayLike<number>): Tensor {
  const { columns, touched } = table
  const values = new Float64Array(ids.length * columns)
  for (let row = 0; row < ids.length; row++) {
    const id = ids[row]
    if (!(Number.isInteger(id) && id >= -1 && id < table.rows)) {
      throw new RangeError(`ids[${row}] is ${id}; expected an integer from -1 to ${table.rows - 1}`)
    }
    if (id === -1) continue
    for (let j = 0; j < columns; j++) values[row * columns + j] = table.values[id * columns + j]
  }

  function passBack(gradient: Float64Array): void {
    const target = table.gradient!
    for (let row = 0; row < ids.length; row++) {
      const id = ids[row]
      if (id === -1) continue
      for (let j = 0; j < columns; j++) target[id * columns + j] += gradient[row * columns + j]
      if (touched && touched.isTouched[id] === 0) {
        touched.isTouched[id] = 1
        touched.list.push(id)
      }
    }
  }

  return {
    rows: ids.length,
    columns,
    values,
    gradient: table.gradient && new Float64Array(values.length),
    inputs: [table],
    passBack: table.gradient && passBack,
    touched: undefined,
  }
}

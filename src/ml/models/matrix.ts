/**
 * A dense table of numbers, one example a row, stored row after row:
 * the entry at (row, column) is `values[row * columns + column]`.
 */
export type Matrix = {
  readonly rows: number
  readonly columns: number
  readonly values: Float64Array
}

/**
 * Builds a {@link Matrix} from an array of equally long rows.
 *
 * The numbers are copied. No rows make a 0 x 0 matrix.
 *
 * @throws RangeError if two rows differ in length or a number is not finite.
 * @example
 * matrix([[1, 2], [3, 4], [5, 6]]).columns // 2
 */
export function matrix(rows: ArrayLike<ArrayLike<number>>): Matrix {
  const columns = rows.length === 0 ? 0 : rows[0].length
  const values = new Float64Array(rows.length * columns)
  for (let row = 0; row < rows.length; row++) {
    if (rows[row].length !== columns) {
      throw new RangeError(
        `rows[${row}] has ${rows[row].length} numbers; expected ${columns}, as in rows[0]`,
      )
    }
    for (let column = 0; column < columns; column++) {
      const value = rows[row][column]
      if (!Number.isFinite(value)) {
        throw new RangeError(`rows[${row}][${column}] is ${value}; expected a finite number`)
      }
      values[row * columns + column] = value
    }
  }
  return { rows: rows.length, columns, values }
}

/**
 * One row of a matrix, as a fresh array.
 *
 * @example
 * matrixRow(matrix([[1, 2], [3, 4]]), 1) // Float64Array [3, 4]
 */
export function matrixRow(table: Matrix, row: number): Float64Array {
  if (!Number.isInteger(row) || row < 0 || row >= table.rows) {
    throw new RangeError(`row is ${row}; expected an integer from 0 to ${table.rows - 1}`)
  }
  return table.values.slice(row * table.columns, (row + 1) * table.columns)
}

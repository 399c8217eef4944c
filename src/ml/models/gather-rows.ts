import type { Matrix } from './matrix.ts'

/** The rows of a matrix with the given numbers, in that order. */
export function gatherRows(table: Matrix, rows: ArrayLike<number>): Matrix {
  const { columns } = table
  const values = new Float64Array(rows.length * columns)
  for (let i = 0; i < rows.length; i++) {
    const start = rows[i] * columns
    for (let column = 0; column < columns; column++) {
      values[i * columns + column] = table.values[start + column]
    }
  }
  return { rows: rows.length, columns, values }
}

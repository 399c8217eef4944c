/**
 * A table of numbers that are mostly zero, one example a row (compressed sparse rows).
 *
 * Row r holds `values[i]` at column `columnIndices[i]`
 * for i from `rowStarts[r]` up to, not including, `rowStarts[r + 1]`.
 */
export type SparseMatrix = {
  readonly rows: number
  readonly columns: number
  readonly rowStarts: Int32Array
  readonly columnIndices: Int32Array
  readonly values: Float64Array
}

/** The entries of one sparse row that are not zero; without `values` each of them is 1. */
export type SparseRow = {
  readonly indices: ArrayLike<number>
  readonly values?: ArrayLike<number>
}

/**
 * Builds a {@link SparseMatrix} from the non-zero entries of each row.
 *
 * An index given twice in a row counts as the sum of its values, as hashed features need.
 *
 * @param rows the entries of each row.
 * @param columns how many columns there are; indices run from 0 to columns - 1.
 * @throws RangeError if an index is not a column, a value is not finite, or a row has unequally
 *   many indices and values.
 * @example
 * sparseMatrix([{ indices: [0, 3] }, { indices: [1], values: [0.5] }], 4).rows // 2
 */
export function sparseMatrix(rows: ArrayLike<SparseRow>, columns: number): SparseMatrix {
  if (!Number.isInteger(columns) || columns < 0) {
    throw new RangeError(`columns is ${columns}; expected an integer of at least 0`)
  }
  const rowStarts = new Int32Array(rows.length + 1)
  for (let row = 0; row < rows.length; row++) {
    rowStarts[row + 1] = rowStarts[row] + rows[row].indices.length
  }
  const columnIndices = new Int32Array(rowStarts[rows.length])
  const values = new Float64Array(rowStarts[rows.length]).fill(1)
  for (let row = 0; row < rows.length; row++) {
    const { indices, values: rowValues } = rows[row]
    if (rowValues && rowValues.length !== indices.length) {
      throw new RangeError(
        `rows[${row}] has ${indices.length} indices and ${rowValues.length} values; expected as many`,
      )
    }
    for (let entry = 0; entry < indices.length; entry++) {
      const index = indices[entry]
      if (!Number.isInteger(index) || index < 0 || index >= columns) {
        throw new RangeError(
          `rows[${row}].indices[${entry}] is ${index}; expected an integer from 0 to ${columns - 1}`,
        )
      }
      columnIndices[rowStarts[row] + entry] = index
      if (!rowValues) continue
      if (!Number.isFinite(rowValues[entry])) {
        throw new RangeError(
          `rows[${row}].values[${entry}] is ${rowValues[entry]}; expected a finite number`,
        )
      }
      values[rowStarts[row] + entry] = rowValues[entry]
    }
  }
  return { rows: rows.length, columns, rowStarts, columnIndices, values }
}

/** A matrix seen in memory: entry (i, j) is values[i * rowStep + j * columnStep]. */
export type View = {
  readonly values: Float64Array
  readonly rowStep: number
  readonly columnStep: number
}

/** A row-major matrix as it lies in memory. */
export function plainView(values: Float64Array, columns: number): View {
  return { values, rowStep: columns, columnStep: 1 }
}

/** The transpose of a row-major matrix with `columns` columns, without moving a number. */
export function transposedView(values: Float64Array, columns: number): View {
  return { values, rowStep: 1, columnStep: columns }
}

/**
 * Adds the matrix product of two views to a row-major matrix:
 * target_ij += sum_k left_ik * right_kj.
 *
 * Blocks of 2 x 4 entries are summed at once, so that 6 numbers read serve 8 multiply-adds.
 *
 * @param target rows * columns numbers.
 * @param inner how many columns the left view and rows the right view has.
 */
export function multiplyAdd(
  target: Float64Array,
  rows: number,
  columns: number,
  inner: number,
  left: View,
  right: View,
): void {
  const { values: a, rowStep: aRow, columnStep: aStep } = left
  const { values: b, rowStep: bStep, columnStep: bColumn } = right
  const blockRows = rows - (rows % 2)
  const blockColumns = columns - (columns % 4)
  for (let i = 0; i < blockRows; i += 2) {
    for (let j = 0; j < blockColumns; j += 4) {
      let p = i * aRow
      let q = j * bColumn
      let s00 = 0
      let s01 = 0
      let s02 = 0
      let s03 = 0
      let s10 = 0
      let s11 = 0
      let s12 = 0
      let s13 = 0
      for (let k = 0; k < inner; k++) {
        const a0 = a[p]
        const a1 = a[p + aRow]
        const b0 = b[q]
        const b1 = b[q + bColumn]
        const b2 = b[q + 2 * bColumn]
        const b3 = b[q + 3 * bColumn]
        s00 += a0 * b0
        s01 += a0 * b1
        s02 += a0 * b2
        s03 += a0 * b3
        s10 += a1 * b0
        s11 += a1 * b1
        s12 += a1 * b2
        s13 += a1 * b3
        p += aStep
        q += bStep
      }
      const first = i * columns + j
      const second = first + columns
      target[first] += s00
      target[first + 1] += s01
      target[first + 2] += s02
      target[first + 3] += s03
      target[second] += s10
      target[second + 1] += s11
      target[second + 2] += s12
      target[second + 3] += s13
    }
  }
  // What the blocks leave over: the last columns of all rows, and the last row.
  for (let i = 0; i < rows; i++) {
    for (let j = i < blockRows ? blockColumns : 0; j < columns; j++) {
      let p = i * aRow
      let q = j * bColumn
      let sum = 0
      for (let k = 0; k < inner; k++) {
        sum += a[p] * b[q]
        p += aStep
        q += bStep
      }
      target[i * columns + j] += sum
    }
  }
}

import type { Matrix } from './matrix.ts'
import type { SparseMatrix } from './sparse-matrix.ts'

/** What linear models read: one example a row, dense or sparse. */
export type FeatureRows = Matrix | SparseMatrix

/** Tells whether rows are stored as their non-zero entries only. */
export function isSparse(features: FeatureRows): features is SparseMatrix {
  return 'rowStarts' in features
}

/** The inner product of one row with a weight a column. */
export function rowDot(features: FeatureRows, row: number, weights: ArrayLike<number>): number {
  const { values } = features
  let sum = 0
  if (isSparse(features)) {
    const { rowStarts, columnIndices } = features
    const end = rowStarts[row + 1]
    for (let entry = rowStarts[row]; entry < end; entry++) {
      sum += values[entry] * weights[columnIndices[entry]]
    }
    return sum
  }
  const { columns } = features
  const start = row * columns
  for (let column = 0; column < columns; column++) sum += values[start + column] * weights[column]
  return sum
}

/** Adds `scale` times one row to `target`, which has a number a column. */
export function addScaledRow(
  features: FeatureRows,
  row: number,
  scale: number,
  target: Float64Array,
): void {
  const { values } = features
  if (isSparse(features)) {
    const { rowStarts, columnIndices } = features
    const end = rowStarts[row + 1]
    for (let entry = rowStarts[row]; entry < end; entry++) {
      target[columnIndices[entry]] += scale * values[entry]
    }
    return
  }
  const { columns } = features
  const start = row * columns
  for (let column = 0; column < columns; column++) target[column] += scale * values[start + column]
}

/**
 * Writes the inner product of every row with a weight a column to `target`: `rowDot` of each row, bit
 * for bit. Four dense rows go at once, so that no addition waits for the one before.
 */
export function rowDots(
  features: FeatureRows,
  weights: ArrayLike<number>,
  target: Float64Array,
): void {
  const { rows, columns, values } = features
  const blocks = isSparse(features) ? 0 : rows - (rows % 4)
  for (let row = 0, entry = 0; row < blocks; row += 4, entry += 3 * columns) {
    let first = 0
    let second = 0
    let third = 0
    let fourth = 0
    for (let column = 0; column < columns; column++, entry++) {
      const weight = weights[column]
      first += values[entry] * weight
      second += values[entry + columns] * weight
      third += values[entry + 2 * columns] * weight
      fourth += values[entry + 3 * columns] * weight
    }
    target[row] = first
    target[row + 1] = second
    target[row + 2] = third
    target[row + 3] = fourth
  }
  for (let row = blocks; row < rows; row++) target[row] = rowDot(features, row, weights)
}

/**
 * Adds to `target`, which has a number a column, every row times its number of `scales`, in the order
 * of the rows: `addScaledRow` of each row, bit for bit, with a quarter of the reads and writes.
 */
export function addScaledRows(
  features: FeatureRows,
  scales: Float64Array,
  target: Float64Array,
): void {
  const { rows, columns, values } = features
  const blocks = isSparse(features) ? 0 : rows - (rows % 4)
  for (let row = 0, entry = 0; row < blocks; row += 4, entry += 3 * columns) {
    const first = scales[row]
    const second = scales[row + 1]
    const third = scales[row + 2]
    const fourth = scales[row + 3]
    for (let column = 0; column < columns; column++, entry++) {
      let sum = target[column]
      sum += first * values[entry]
      sum += second * values[entry + columns]
      sum += third * values[entry + 2 * columns]
      sum += fourth * values[entry + 3 * columns]
      target[column] = sum
    }
  }
  for (let row = blocks; row < rows; row++) addScaledRow(features, row, scales[row], target)
}

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

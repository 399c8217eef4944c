import type { Matrix } from './matrix.ts'

/** A matrix with each number replaced by the number of its bin, stored row after row. */
export type BinnedFeatures = {
  readonly rows: number
  readonly columns: number
  /** The bins of all columns are numbered on: column c has those from offsets[c] to offsets[c + 1] - 1. */
  readonly bins: Uint16Array | Uint32Array
  readonly offsets: Int32Array
  /** The upper end of each bin, itself included; the last bin of a column has no end. */
  readonly thresholds: Float64Array
}

/**
 * Sorts each column's values into at most `maxBins` bins.
 *
 * A column with no more distinct values than that gets a bin a value, and a split at a threshold
 * (half-way between two values) is as exact as on the values themselves. Others get bins with about
 * equally many rows.
 */
export function binFeatures(features: Matrix, maxBins: number): BinnedFeatures {
  const { rows, columns, values } = features
  const borders = Array.from({ length: columns }, (_, column) =>
    binBorders(sortedColumn(features, column), maxBins),
  )
  const offsets = new Int32Array(columns + 1)
  for (let column = 0; column < columns; column++) {
    offsets[column + 1] = offsets[column] + borders[column].length + 1
  }
  const thresholds = new Float64Array(offsets[columns]).fill(Infinity)
  borders.forEach((ends, column) => thresholds.set(ends, offsets[column]))
  const bins =
    offsets[columns] <= 65536 ? new Uint16Array(rows * columns) : new Uint32Array(rows * columns)
  for (let column = 0; column < columns; column++) {
    const firstBin = offsets[column]
    const lastBin = offsets[column + 1] - 1
    for (let row = 0, entry = column; row < rows; row++, entry += columns) {
      // The first bin whose upper end is not below the value, by halving.
      const value = values[entry]
      let low = firstBin
      let high = lastBin
      while (low < high) {
        const middle = (low + high) >> 1
        if (value <= thresholds[middle]) high = middle
        else low = middle + 1
      }
      bins[entry] = low
    }
  }
  return { rows, columns, bins, offsets, thresholds }
}

function sortedColumn(features: Matrix, column: number): Float64Array {
  const { rows, columns, values } = features
  const result = new Float64Array(rows)
  for (let row = 0; row < rows; row++) result[row] = values[row * columns + column]
  return result.sort()
}

/** The thresholds between the bins of a column. */
function binBorders(sorted: Float64Array, maxBins: number): number[] {
  const size = sorted.length
  let distinct = size === 0 ? 0 : 1
  for (let i = 1; i < size; i++) if (sorted[i] !== sorted[i - 1]) distinct++
  const borders: number[] = []
  for (let i = 1, start = 0; i < size && borders.length < maxBins - 1; i++) {
    // A bin closes at the first new value after it has its share of the rows that are left.
    const share = distinct <= maxBins ? 1 : (size - start) / (maxBins - borders.length)
    if (sorted[i] === sorted[i - 1] || i - start < share) continue
    borders.push(sorted[i - 1] / 2 + sorted[i] / 2)
    start = i
  }
  return borders
}

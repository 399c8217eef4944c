import { createRandom } from '../random/create-random.ts'
import { exactTopK } from './exact-top-k.ts'
import type { VectorTable } from './exact-top-k.ts'
import type { SearchResult } from './search-result.ts'

/** One vector of a table. */
export function vectorOf(table: VectorTable, row: number): Float32Array | Float64Array {
  return table.values.slice(row * table.columns, (row + 1) * table.columns)
}

/**
 * Vectors as embeddings lie: 20 normal centres, and each vector half a standard deviation off one.
 *
 * @example
 * clusteredVectors(100, 8, 1).values.length // 800
 */
export function clusteredVectors(rows: number, columns: number, seed: number): VectorTable {
  const random = createRandom(seed)
  const centers = Array.from({ length: 20 * columns }, () => random.normal())
  const values = new Float64Array(rows * columns)
  for (let row = 0; row < rows; row++) {
    const center = random.integer(0, 20) * columns
    for (let column = 0; column < columns; column++) {
      values[row * columns + column] = centers[center + column] + random.normal(0, 0.5)
    }
  }
  return { rows, columns, values }
}

/** The same directions, each of length 1. */
export function unitVectors(table: VectorTable): VectorTable {
  const values = new Float64Array(table.values.length)
  for (let row = 0; row < table.rows; row++) {
    const vector = vectorOf(table, row)
    const length = Math.hypot(...vector)
    vector.forEach((x, column) => (values[row * table.columns + column] = x / length))
  }
  return { ...table, values }
}

/** Of the true k best by inner product the share that a search finds, and its comparisons; means. */
export function searchQuality(
  items: VectorTable,
  queries: VectorTable,
  k: number,
  search: (query: ArrayLike<number>) => SearchResult,
): { recall: number; comparisons: number } {
  let hits = 0
  let comparisons = 0
  for (let row = 0; row < queries.rows; row++) {
    const truth = new Set(exactTopK(vectorOf(queries, row), items, k).indices)
    const result = search(vectorOf(queries, row))
    hits += result.indices.filter((index) => truth.has(index)).length
    comparisons += result.comparisons
  }
  return { recall: hits / (k * queries.rows), comparisons: comparisons / queries.rows }
}

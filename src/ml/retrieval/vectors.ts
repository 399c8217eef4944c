import { finiteNumbers } from '../checks/finite-numbers.ts'
import { oneOf } from '../checks/one-of.ts'
import type { VectorTable } from './exact-top-k.ts'

/** How near two vectors are: their inner product, or that of their directions. */
export type Similarity = 'inner-product' | 'cosine'

/** What every index of vectors keeps: the vectors, and how a query is made ready for them. */
export interface IndexedVectors {
  readonly rows: number
  readonly columns: number
  /** In single precision, as indexes keep them; of length 1 for cosine similarity. */
  readonly values: Float32Array
  /** Checks a query and copies it into `target`, scaled to length 1 for cosine similarity. */
  readonly readQuery: (query: ArrayLike<number>, target: Float64Array) => void
}

/**
 * Copies vectors into an index.
 *
 * @throws RangeError or TypeError if the table is none, a number is not finite or, for cosine
 *   similarity, a vector is all zeros.
 */
export function indexVectors(items: VectorTable, similarity: Similarity): IndexedVectors {
  oneOf('similarity', similarity, ['inner-product', 'cosine'])
  const { rows, columns } = items
  if (!(items.values instanceof Float32Array || items.values instanceof Float64Array)) {
    throw new TypeError('items is not a table of vectors; build one with matrix([[1, 2], [3, 4]])')
  }
  if (items.values.length !== rows * columns) {
    throw new RangeError(
      `items.values has ${items.values.length} numbers; expected ${rows * columns}`,
    )
  }
  finiteNumbers('items.values', items.values)
  const values = new Float32Array(items.values.length)
  for (let row = 0, start = 0; row < rows; row++, start += columns) {
    const vector = items.values.subarray(start, start + columns)
    const scale = similarity === 'cosine' ? 1 / lengthOf(vector, `items, row ${row}`) : 1
    for (let column = 0; column < columns; column++) {
      values[start + column] = vector[column] * scale
    }
  }

  function readQuery(query: ArrayLike<number>, target: Float64Array): void {
    finiteNumbers('query', query)
    if (query.length !== columns) {
      throw new RangeError(`query has ${query.length} numbers; expected ${columns}, as the items`)
    }
    const scale = similarity === 'cosine' ? 1 / lengthOf(query, 'query') : 1
    for (let column = 0; column < columns; column++) target[column] = query[column] * scale
  }

  return { rows, columns, values, readQuery }
}

function lengthOf(vector: ArrayLike<number>, name: string): number {
  let squares = 0
  for (let i = 0; i < vector.length; i++) squares += vector[i] * vector[i]
  if (squares === 0) throw new RangeError(`${name} is all zeros; expected a direction`)
  return Math.sqrt(squares)
}

import { positiveInteger } from '../checks/positive-integer.ts'
import { createRandom } from '../random/create-random.ts'
import { BestK } from './best-k.ts'
import type { VectorTable } from './exact-top-k.ts'
import { innerProduct } from './inner-product.ts'
import { assignToNearest, kMeans, sampleRows } from './k-means.ts'
import type { SearchResult } from './search-result.ts'
import { indexVectors } from './vectors.ts'
import type { Similarity } from './vectors.ts'

export interface IvfOptions {
  /** How many lists the items are divided into; by default the square root of their number. */
  readonly lists?: number
  /** How many lists a search reads unless it says otherwise; by default 8. */
  readonly nprobe?: number
  /** `'inner-product'` (default) or `'cosine'`. */
  readonly similarity?: Similarity
  /** Rounds of k-means, by default 10. */
  readonly rounds?: number
  /** How many items k-means looks at; by default 64 a list. */
  readonly trainingItems?: number
  /** Which items k-means starts from; 1. */
  readonly seed?: number
}

export interface IvfIndex {
  readonly rows: number
  readonly columns: number
  /** How many items each list has. */
  readonly listSizes: Int32Array
  /** The k best items of the `nprobe` lists that look best. */
  search(query: ArrayLike<number>, k: number, options?: { readonly nprobe?: number }): SearchResult
}

/**
 * Builds an inverted file: items are divided into lists by k-means, and a search reads only the lists
 * whose centroids have the largest inner product with the query.
 *
 * A search computes lists + (items of the `nprobe` lists read) inner products. Best items that lie in
 * other lists are missed; with nprobe = lists nothing is, and the answer is that of `exactTopK` (up to
 * single precision, in which the vectors are kept). Equal scores keep the order of the indices.
 *
 * Throws when the items are no table of finite numbers, an option is no integer of at least 1 or, for
 * cosine similarity, a vector is all zeros. More lists than items are as many as items.
 *
 * Source: J. Sivic and A. Zisserman, "Video Google", ICCV 2003, for the inverted file; H. Jégou,
 * M. Douze and C. Schmid, "Product quantization for nearest neighbor search", IEEE TPAMI 33 (2011).
 *
 * @param items one vector a row; a `Matrix` is such a table
 *
 * @example
 * const items = matrix([[9, 1], [8, 2], [1, 9], [2, 8], [9, 2]])
 * const index = ivfIndex(items, { lists: 2, nprobe: 1 })
 * index.search([1, 0], 2) // { indices: [0, 4], scores: [9, 9], comparisons: 5 }
 * index.search([1, 0], 2, { nprobe: 2 }).comparisons // 7
 */
export function ivfIndex(items: VectorTable, options: IvfOptions = {}): IvfIndex {
  const { similarity = 'inner-product', nprobe = 8, rounds = 10, seed = 1 } = options
  const { rows, columns, values, readQuery } = indexVectors(items, similarity)
  const lists = Math.min(options.lists ?? Math.max(1, Math.round(Math.sqrt(rows))), rows)
  const trainingItems = options.trainingItems ?? 64 * Math.max(1, lists)
  positiveInteger('lists', options.lists ?? 1)
  positiveInteger('nprobe', nprobe)
  positiveInteger('rounds', rounds)
  positiveInteger('trainingItems', trainingItems)

  const random = createRandom(seed)
  const sample = sampleRows(values, columns, Math.max(trainingItems, lists), random)
  const centroids = kMeans(sample, columns, lists, rounds, random)
  const sides = new Int32Array(rows)
  assignToNearest(values, centroids, columns, sides)

  // Items in the order of their lists, so that a list is read in one go.
  const listSizes = new Int32Array(lists)
  for (const list of sides) listSizes[list]++
  const starts = new Int32Array(lists + 1)
  for (let list = 0; list < lists; list++) starts[list + 1] = starts[list] + listSizes[list]
  const ends = starts.slice()
  const rowAt = new Int32Array(rows)
  const sortedValues = new Float32Array(values.length)
  for (let row = 0; row < rows; row++) {
    const place = ends[sides[row]]++
    rowAt[place] = row
    sortedValues.set(values.subarray(row * columns, (row + 1) * columns), place * columns)
  }

  const vector = new Float64Array(columns)
  function search(
    query: ArrayLike<number>,
    k: number,
    { nprobe: probes = nprobe }: { readonly nprobe?: number } = {},
  ): SearchResult {
    positiveInteger('nprobe', probes)
    readQuery(query, vector)
    const bestLists = new BestK(probes, lists)
    for (let list = 0; list < lists; list++) {
      bestLists.offer(list, innerProduct(vector, centroids, list * columns))
    }
    const best = new BestK(k, rows)
    let comparisons = lists
    for (const list of bestLists.toTopK().indices) {
      comparisons += listSizes[list]
      for (let place = starts[list]; place < starts[list + 1]; place++) {
        best.offer(rowAt[place], innerProduct(vector, sortedValues, place * columns))
      }
    }
    return { ...best.toTopK(), comparisons }
  }

  return { rows, columns, listSizes, search }
}

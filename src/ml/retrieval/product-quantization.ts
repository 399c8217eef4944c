import { positiveInteger } from '../checks/positive-integer.ts'
import { badArgument } from '../checks/bad-argument.ts'
import { createRandom } from '../random/create-random.ts'
import { BestK } from './best-k.ts'
import type { VectorTable } from './exact-top-k.ts'
import { innerProduct } from './inner-product.ts'
import { assignToNearest, kMeans, sampleRows } from './k-means.ts'
import type { SearchResult } from './search-result.ts'
import { indexVectors } from './vectors.ts'
import type { Similarity } from './vectors.ts'

/** A code is a byte. */
const MOST_CENTROIDS = 256

export interface ProductQuantizationOptions {
  /** Into how many parts of equal length a vector is cut, a byte each; by default 8. */
  readonly subspaces?: number
  /** Centroids of each part, 256 by default and at most; no more than there are items. */
  readonly centroids?: number
  /** `'inner-product'` (default) or `'cosine'`. */
  readonly similarity?: Similarity
  /** Rounds of k-means, by default 10. */
  readonly rounds?: number
  /** How many items k-means looks at; by default 16 a centroid. */
  readonly trainingItems?: number
  /** Which items k-means starts from; 1. */
  readonly seed?: number
}

export interface ProductQuantizer {
  readonly rows: number
  readonly columns: number
  /** What is kept of each item: the numbers of its centroids, `subspaces` bytes a row. */
  readonly codes: Uint8Array
  /** What an item takes in memory: `subspaces`. */
  readonly bytesPerItem: number
  /** The vector that an item is taken for, put together from its centroids. */
  decode(row: number): Float64Array
  /** The k items with the best estimated similarity. */
  search(query: ArrayLike<number>, k: number): SearchResult
}

/**
 * Product quantization: keeps each vector as a few bytes, the numbers of the centroids that its parts
 * are nearest to, and estimates inner products from them.
 *
 * The vector is cut into m = `subspaces` parts, each with 256 centroids of its own (k-means), so that m
 * bytes tell 256^m vectors apart. The query is not quantized ("asymmetric distance"): a search first
 * computes its inner product with each centroid of each part, then adds up m numbers of that table an item:
 * query · item ≈ Σ_j query_j · centroid(j, code_j). That is m · 256 short inner products, whatever the number
 * of items, and m additions an item; `comparisons` counts the estimates, one an item.
 *
 * Scores are estimates: rank the best few hundred again by the exact vectors where it matters. Equal
 * scores, which items of one code have, keep the order of the indices.
 *
 * Throws when the items are no table of finite numbers, `subspaces` does not divide their length, an
 * option is no integer of at least 1 (centroids: at most 256) or, for cosine similarity, a vector is
 * all zeros.
 *
 * Source: H. Jégou, M. Douze and C. Schmid, "Product quantization for nearest neighbor search", IEEE
 * TPAMI 33 (2011).
 *
 * @param items one vector a row; a `Matrix` is such a table
 *
 * @example
 * const items = matrix([[1, 1, 5, 5], [1, 1, 6, 6], [2, 2, 5, 5], [2, 2, 6, 6]])
 * const quantizer = productQuantization(items, { subspaces: 2, centroids: 2 })
 * quantizer.bytesPerItem // 2, instead of 32
 * quantizer.decode(1) // Float64Array [1, 1, 6, 6]
 * quantizer.search([1, 0, 0, 1], 2) // { indices: [3, 1], scores: [8, 7], comparisons: 4 }
 */
export function productQuantization(
  items: VectorTable,
  options: ProductQuantizationOptions = {},
): ProductQuantizer {
  const { subspaces = 8, centroids: wanted = MOST_CENTROIDS } = options
  const { similarity = 'inner-product', rounds = 10, seed = 1 } = options
  const { rows, columns, values, readQuery } = indexVectors(items, similarity)
  const clusters = Math.min(wanted, rows)
  const { trainingItems = 16 * Math.max(1, clusters) } = options
  positiveInteger('subspaces', subspaces)
  positiveInteger('rounds', rounds)
  positiveInteger('trainingItems', trainingItems)
  positiveInteger('centroids', wanted)
  if (wanted > MOST_CENTROIDS) throw badArgument('centroids', wanted, 'at most 256, a byte')
  if (columns % subspaces !== 0) {
    throw badArgument('subspaces', subspaces, `a divisor of ${columns}, the length of a vector`)
  }

  const width = columns / subspaces
  const random = createRandom(seed)
  const codes = new Uint8Array(rows * subspaces)
  const codebooks = Array.from({ length: subspaces }, (_, part) => {
    const parts = takeColumns(values, columns, part * width, width)
    const sample = sampleRows(parts, width, Math.max(trainingItems, clusters), random)
    const codebook = kMeans(sample, width, clusters, rounds, random)
    const partCodes = new Uint8Array(rows)
    assignToNearest(parts, codebook, width, partCodes)
    partCodes.forEach((code, row) => (codes[row * subspaces + part] = code))
    return codebook
  })

  const vector = new Float64Array(columns)
  /** The query's inner product with each centroid, part after part. */
  const table = new Float64Array(subspaces * clusters)

  function search(query: ArrayLike<number>, k: number): SearchResult {
    readQuery(query, vector)
    codebooks.forEach((codebook, part) => {
      const queryPart = vector.subarray(part * width, (part + 1) * width)
      for (let cluster = 0; cluster < clusters; cluster++) {
        table[part * clusters + cluster] = innerProduct(queryPart, codebook, cluster * width)
      }
    })
    const best = new BestK(k, rows)
    for (let row = 0, place = 0; row < rows; row++) {
      let score = 0
      for (let part = 0, start = 0; part < subspaces; part++, start += clusters) {
        score += table[start + codes[place++]]
      }
      best.offer(row, score)
    }
    return { ...best.toTopK(), comparisons: rows }
  }

  function decode(row: number): Float64Array {
    if (!(Number.isInteger(row) && row >= 0 && row < rows)) {
      throw badArgument('row', row, `an integer from 0 to ${rows - 1}`)
    }
    const decoded = new Float64Array(columns)
    codebooks.forEach((codebook, part) => {
      const start = codes[row * subspaces + part] * width
      decoded.set(codebook.subarray(start, start + width), part * width)
    })
    return decoded
  }

  return { rows, columns, codes, bytesPerItem: subspaces, decode, search }
}

/** Some neighbouring columns of a table, as a table. */
function takeColumns(
  values: Float32Array,
  columns: number,
  first: number,
  width: number,
): Float32Array {
  const rows = columns === 0 ? 0 : values.length / columns
  const taken = new Float32Array(rows * width)
  for (let row = 0; row < rows; row++) {
    const start = row * columns + first
    taken.set(values.subarray(start, start + width), row * width)
  }
  return taken
}

import { badArgument } from '../checks/bad-argument.ts'
import { positiveInteger } from '../checks/positive-integer.ts'
import { createRandom } from '../random/create-random.ts'
import { BestK } from './best-k.ts'
import type { VectorTable } from './exact-top-k.ts'
import { HnswBuilder } from './hnsw-build.ts'
import { createHnswGraph } from './hnsw-graph.ts'
import { HnswSearch } from './hnsw-search.ts'
import type { SearchResult } from './search-result.ts'
import { indexVectors } from './vectors.ts'
import type { Similarity } from './vectors.ts'

export interface HnswOptions {
  /** Links of a node on each layer, twice as many on the lowest; 16. From 2. */
  readonly M?: number
  /** How many of the best nodes are kept in sight while a node is linked; 100. */
  readonly efConstruction?: number
  /** How many are kept in sight in a search that does not say otherwise; 50. */
  readonly efSearch?: number
  /** `'inner-product'` (default) or `'cosine'`. */
  readonly similarity?: Similarity
  /** What the layers of the nodes are drawn from; 1. */
  readonly seed?: number
  /** Called at most a hundred times, with the items linked and the items there are. */
  readonly onProgress?: (done: number, total: number) => void
}

export interface HnswIndex {
  readonly rows: number
  readonly columns: number
  /** How many nodes reach up to each layer, from the lowest: about M times fewer a layer. */
  readonly layerSizes: readonly number[]
  /** Bytes of vectors and links. */
  readonly memoryBytes: number
  /** The k best items that the walk comes by; `efSearch` below k counts as k. */
  search(
    query: ArrayLike<number>,
    k: number,
    options?: { readonly efSearch?: number },
  ): SearchResult
}

/**
 * Builds a hierarchical navigable small world: a graph that links every item to items near it, under
 * sparser and sparser layers of the same kind, so that a search walks towards the query.
 *
 * A search descends from the top layer, always to the best neighbour; on the lowest it keeps the
 * `efSearch` best nodes seen and goes on from the best not yet visited, until none can improve them.
 * That costs about log(rows) · efSearch · M inner products instead of `rows`. A larger `efSearch` finds more of
 * the true best and costs more; a larger `M` or `efConstruction` makes a better graph, slower to build.
 *
 * Nearness is the similarity itself, as in hnswlib: with inner products that is no distance, and items
 * of small length, which are never the best for any query, may be unreachable. Equal scores keep the
 * order of the indices. Vectors are kept in single precision.
 *
 * Throws when the items are no table of finite numbers, an option is no integer of at least 1 (M: 2)
 * or, for cosine similarity, a vector is all zeros.
 *
 * Source: Y. Malkov and D. Yashunin, "Efficient and robust approximate nearest neighbor search using
 * hierarchical navigable small world graphs", IEEE TPAMI 42 (2020).
 *
 * @param items one vector a row; a `Matrix` is such a table
 *
 * @example
 * const angles = Array.from({ length: 1000 }, (_, i) => (i * Math.PI) / 500)
 * const items = matrix(angles.map((angle) => [Math.cos(angle), Math.sin(angle)]))
 * const index = hnswIndex(items, { M: 8, similarity: 'cosine' })
 * const { indices, comparisons } = index.search([0, 1], 3)
 * indices // Int32Array [250, 249, 251]
 * comparisons < 200 // true, of 1,000
 */
export function hnswIndex(items: VectorTable, options: HnswOptions = {}): HnswIndex {
  const { M = 16, efConstruction = 100, efSearch = 50, similarity = 'inner-product' } = options
  const { seed = 1, onProgress } = options
  positiveInteger('M', M)
  if (M < 2) throw badArgument('M', M, 'at least 2, as a chain leads nowhere')
  positiveInteger('efConstruction', efConstruction)
  positiveInteger('efSearch', efSearch)
  const { rows, columns, values, readQuery } = indexVectors(items, similarity)

  const graph = createHnswGraph(rows, M, createRandom(seed))
  const walk = new HnswSearch(graph, values, columns)
  const builder = new HnswBuilder(graph, walk, values, columns, efConstruction)
  let entry = 0
  for (let node = 1; node < rows; node++) {
    builder.insert(node, entry)
    if (graph.layers[node] > graph.layers[entry]) entry = node
    const percent = Math.floor((100 * (node + 1)) / rows)
    if (percent > Math.floor((100 * node) / rows)) onProgress?.(node + 1, rows)
  }

  const vector = new Float64Array(columns)
  function search(
    query: ArrayLike<number>,
    k: number,
    { efSearch: ef = efSearch }: { readonly efSearch?: number } = {},
  ): SearchResult {
    positiveInteger('efSearch', ef)
    readQuery(query, vector)
    const best = new BestK(k, rows)
    if (rows === 0) return { ...best.toTopK(), comparisons: 0 }
    walk.comparisons = 0
    let start = entry
    for (let layer = graph.layers[entry]; layer > 0; layer--) {
      start = walk.descend(vector, start, layer)
    }
    walk.searchLayer(vector, start, Math.max(ef, k), 0)
    const { nodes, keys, size } = walk.found
    for (let place = 0; place < size; place++) best.offer(nodes[place], keys[place])
    return { ...best.toTopK(), comparisons: walk.comparisons }
  }

  const layerSizes = Array.from({ length: rows > 0 ? graph.layers[entry] + 1 : 0 }, (_, layer) =>
    graph.layers.reduce((count, highest) => count + (highest >= layer ? 1 : 0), 0),
  )
  const memoryBytes = values.byteLength + graph.links.byteLength
  return { rows, columns, layerSizes, memoryBytes, search }
}

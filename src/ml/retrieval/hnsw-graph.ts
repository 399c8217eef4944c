import type { Random } from '../random/random.ts'

/**
 * The links of a layered graph in one typed array.
 *
 * Each node has a block on each layer from 0 up to its own: the number of its links, then the links.
 * Blocks of layer 0 have room for 2 M links and stand first, in the order of the nodes; those of the
 * layers above have room for M.
 */
export interface HnswGraph {
  readonly M: number
  /** The highest layer of each node. */
  readonly layers: Uint8Array
  readonly links: Int32Array
  /** Where the block of a node's layer 1 starts; those of the layers above follow. */
  readonly upperStarts: Int32Array
}

/** An unlinked graph whose nodes' layers are drawn: P(layer >= l) = M^-l. */
export function createHnswGraph(rows: number, M: number, random: Random): HnswGraph {
  const layers = new Uint8Array(rows)
  const upperStarts = new Int32Array(rows)
  let end = rows * (2 * M + 1)
  for (let node = 0; node < rows; node++) {
    layers[node] = Math.min(30, Math.floor(random.exponential(Math.log(M))))
    upperStarts[node] = end
    end += layers[node] * (M + 1)
  }
  return { M, layers, upperStarts, links: new Int32Array(end) }
}

/** Where a node's block on a layer starts in `links`. */
export function blockOf(graph: HnswGraph, node: number, layer: number): number {
  const { M, upperStarts } = graph
  return layer === 0 ? node * (2 * M + 1) : upperStarts[node] + (layer - 1) * (M + 1)
}

/** How many links a node may have on a layer. */
export function roomOf(graph: HnswGraph, layer: number): number {
  return layer === 0 ? 2 * graph.M : graph.M
}

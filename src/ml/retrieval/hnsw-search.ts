import { blockOf } from './hnsw-graph.ts'
import type { HnswGraph } from './hnsw-graph.ts'
import { innerProduct } from './inner-product.ts'
import { ScoreHeap } from './score-heap.ts'

/** Walks over the graph; holds the scratch space, so that a search allocates nothing. */
export class HnswSearch {
  /** The best nodes found by the last `searchLayer`, the worst of them on top. */
  readonly found = new ScoreHeap()
  /** Inner products computed since it was last set to 0. */
  comparisons = 0
  private readonly candidates = new ScoreHeap()
  /** The number of the search that last came by a node. */
  private readonly visits: Uint32Array
  private visit = 0
  private readonly graph: HnswGraph
  private readonly values: Float32Array
  private readonly columns: number

  constructor(graph: HnswGraph, values: Float32Array, columns: number) {
    this.graph = graph
    this.values = values
    this.columns = columns
    this.visits = new Uint32Array(graph.layers.length)
  }

  score(query: Float64Array, node: number): number {
    this.comparisons++
    return innerProduct(query, this.values, node * this.columns)
  }

  /** From `entry` always to the best neighbour, while that is better; returns where it ends. */
  descend(query: Float64Array, entry: number, layer: number): number {
    const { links } = this.graph
    let node = entry
    let score = this.score(query, node)
    for (let moved = true; moved;) {
      moved = false
      const block = blockOf(this.graph, node, layer)
      const end = block + links[block]
      for (let place = block + 1; place <= end; place++) {
        const nextScore = this.score(query, links[place])
        if (nextScore <= score) continue
        score = nextScore
        node = links[place]
        moved = true
      }
    }
    return node
  }

  /**
   * Best-first search (algorithm 2 of the paper): goes on from the best candidate not yet visited,
   * until that is worse than the worst of the `ef` best found. Fills `found`.
   */
  searchLayer(query: Float64Array, entry: number, ef: number, layer: number): void {
    const { found, candidates, visits, graph } = this
    const { links } = graph
    const visit = ++this.visit
    found.size = 0
    candidates.size = 0
    visits[entry] = visit
    const entryScore = this.score(query, entry)
    found.push(entryScore, entry)
    candidates.push(-entryScore, entry)
    while (candidates.size > 0) {
      const isHopeless = -candidates.keys[0] < found.keys[0]
      if (isHopeless && found.size === ef) break
      const block = blockOf(graph, candidates.pop(), layer)
      const end = block + links[block]
      for (let place = block + 1; place <= end; place++) {
        const node = links[place]
        if (visits[node] === visit) continue
        visits[node] = visit
        const score = this.score(query, node)
        if (found.size < ef) {
          found.push(score, node)
        } else if (score > found.keys[0]) {
          found.replaceTop(score, node)
        } else {
          continue
        }
        candidates.push(-score, node)
      }
    }
  }
}

import { blockOf, roomOf } from './hnsw-graph.ts'
import type { HnswGraph } from './hnsw-graph.ts'
import type { HnswSearch } from './hnsw-search.ts'
import { innerProduct } from './inner-product.ts'

/** Links nodes into the graph, one after another (algorithm 1 of the paper). */
export class HnswBuilder {
  private readonly graph: HnswGraph
  private readonly walk: HnswSearch
  private readonly values: Float32Array
  private readonly columns: number
  private readonly efConstruction: number
  private readonly vector: Float64Array
  private readonly other: Float64Array
  /** Candidates for links, best first, and how near they are. */
  private nodes: Int32Array
  private scores: Float64Array

  constructor(
    graph: HnswGraph,
    walk: HnswSearch,
    values: Float32Array,
    columns: number,
    efConstruction: number,
  ) {
    this.graph = graph
    this.walk = walk
    this.values = values
    this.columns = columns
    this.efConstruction = efConstruction
    this.vector = new Float64Array(columns)
    this.other = new Float64Array(columns)
    const room = Math.max(efConstruction, 2 * graph.M + 1)
    this.nodes = new Int32Array(room)
    this.scores = new Float64Array(room)
  }

  /** Links `node`, coming from `entry`, the node on the highest layer so far. */
  insert(node: number, entry: number): void {
    const { graph, walk, vector } = this
    this.read(node, vector)
    let start = entry
    for (let layer = graph.layers[entry]; layer > graph.layers[node]; layer--) {
      start = walk.descend(vector, start, layer)
    }
    for (let layer = Math.min(graph.layers[entry], graph.layers[node]); layer >= 0; layer--) {
      walk.searchLayer(vector, start, this.efConstruction, layer)
      const count = this.takeFound()
      start = this.nodes[0]
      const block = blockOf(graph, node, layer)
      this.choose(block, count, graph.M)
      for (let place = block + 1; place <= block + graph.links[block]; place++) {
        this.linkBack(graph.links[place], node, layer)
      }
    }
  }

  /** Links `from` to `to`; when it has no room, the best of its links are chosen anew. */
  private linkBack(from: number, to: number, layer: number): void {
    const { graph, columns, values, other } = this
    const { links } = graph
    const block = blockOf(graph, from, layer)
    const room = roomOf(graph, layer)
    const count = links[block]
    if (count < room) {
      links[block] = count + 1
      links[block + 1 + count] = to
      return
    }
    this.read(from, other)
    for (let index = 0; index <= count; index++) {
      const node = index === count ? to : links[block + 1 + index]
      this.place(index, node, innerProduct(other, values, node * columns))
    }
    this.choose(block, count + 1, room)
  }

  /**
   * Chooses links among the candidates (algorithm 4): from the best on, each that is nearer to the
   * node than to any link chosen before it, so that links lead into different directions.
   */
  private choose(block: number, count: number, room: number): void {
    const { links } = this.graph
    const { nodes, scores, values, columns, other } = this
    let chosen = 0
    for (let index = 0; index < count && chosen < room; index++) {
      this.read(nodes[index], other)
      let isApart = true
      for (let link = 0; link < chosen && isApart; link++) {
        const nearness = innerProduct(other, values, links[block + 1 + link] * columns)
        isApart = nearness <= scores[index]
      }
      if (isApart) links[block + 1 + chosen++] = nodes[index]
    }
    links[block] = chosen
  }

  /** Empties the heap of nodes found into the candidates; the worst comes out first. */
  private takeFound(): number {
    const { found } = this.walk
    const count = found.size
    for (let index = count - 1; index >= 0; index--) {
      this.scores[index] = found.keys[0]
      this.nodes[index] = found.pop()
    }
    return count
  }

  /** Puts a candidate where it belongs among the first `count` (insertion sort). */
  private place(count: number, node: number, score: number): void {
    const { nodes, scores } = this
    let place = count
    for (; place > 0 && scores[place - 1] < score; place--) {
      scores[place] = scores[place - 1]
      nodes[place] = nodes[place - 1]
    }
    scores[place] = score
    nodes[place] = node
  }

  private read(node: number, target: Float64Array): void {
    const start = node * this.columns
    for (let column = 0; column < this.columns; column++) {
      target[column] = this.values[start + column]
    }
  }
}

/**
 * Nodes by key, the smallest key first: a binary heap in typed arrays that grows as needed.
 *
 * Keyed by score it hands out the worst of the best; keyed by -score, the best candidate.
 */
export class ScoreHeap {
  keys = new Float64Array(64)
  nodes = new Int32Array(64)
  size = 0

  push(key: number, node: number): void {
    if (this.size === this.keys.length) this.grow()
    const { keys, nodes } = this
    let place = this.size++
    while (place > 0) {
      const parent = (place - 1) >> 1
      if (keys[parent] <= key) break
      keys[place] = keys[parent]
      nodes[place] = nodes[parent]
      place = parent
    }
    keys[place] = key
    nodes[place] = node
  }

  /** Removes the node with the smallest key and returns it. */
  pop(): number {
    const top = this.nodes[0]
    const last = --this.size
    this.sink(this.keys[last], this.nodes[last])
    return top
  }

  /** Puts a node in the place of the one with the smallest key. */
  replaceTop(key: number, node: number): void {
    this.sink(key, node)
  }

  private sink(key: number, node: number): void {
    const { keys, nodes, size } = this
    let place = 0
    for (;;) {
      let child = 2 * place + 1
      if (child >= size) break
      if (child + 1 < size && keys[child + 1] < keys[child]) child++
      if (keys[child] >= key) break
      keys[place] = keys[child]
      nodes[place] = nodes[child]
      place = child
    }
    keys[place] = key
    nodes[place] = node
  }

  private grow(): void {
    const { keys, nodes } = this
    this.keys = new Float64Array(keys.length * 2)
    this.nodes = new Int32Array(nodes.length * 2)
    this.keys.set(keys)
    this.nodes.set(nodes)
  }
}

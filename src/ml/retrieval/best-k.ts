import { positiveInteger } from '../checks/positive-integer.ts'
import type { TopK } from './exact-top-k.ts'

/**
 * Keeps the k best of the items offered to it, in any order: equal scores keep the lower index.
 *
 * A binary heap in typed arrays with the worst of the best at its root, so that an item that does not
 * belong among them costs one comparison, and one that does log k.
 *
 * @example
 * const best = new BestK(2)
 * best.offer(7, 0.5)
 * best.offer(3, 0.9)
 * best.offer(1, 0.5)
 * best.toTopK() // { indices: [3, 1], scores: [0.9, 0.5] }
 */
export class BestK {
  private readonly indices: Int32Array
  private readonly scores: Float64Array
  private size = 0

  /** `limit`: how many can be offered at most, so that no more room is made than needed. */
  constructor(k: number, limit = k) {
    positiveInteger('k', k)
    const capacity = Math.min(k, limit)
    this.indices = new Int32Array(capacity)
    this.scores = new Float64Array(capacity)
  }

  offer(index: number, score: number): void {
    const { indices, scores } = this
    if (this.size === scores.length) {
      if (this.size > 0 && isWorse(scores[0], indices[0], score, index)) {
        this.sink(this.size, index, score)
      }
      return
    }
    // The new entry climbs while its parent is better.
    let place = this.size++
    while (place > 0) {
      const parent = (place - 1) >> 1
      if (isWorse(scores[parent], indices[parent], score, index)) break
      scores[place] = scores[parent]
      indices[place] = indices[parent]
      place = parent
    }
    scores[place] = score
    indices[place] = index
  }

  /** The best, best first. The heap is used up. */
  toTopK(): TopK {
    const { indices, scores, size } = this
    // Heap sort: the worst of the heap goes to the end, again and again.
    for (let end = size - 1; end > 0; end--) {
      const index = indices[end]
      const score = scores[end]
      indices[end] = indices[0]
      scores[end] = scores[0]
      this.sink(end, index, score)
    }
    this.size = 0
    return { indices: indices.slice(0, size), scores: scores.slice(0, size) }
  }

  /** Puts an entry in the root's place and restores the order of the first `size` entries. */
  private sink(size: number, index: number, score: number): void {
    const { indices, scores } = this
    let place = 0
    for (;;) {
      let child = 2 * place + 1
      if (child >= size) break
      const right = child + 1
      if (right < size && isWorse(scores[right], indices[right], scores[child], indices[child])) {
        child = right
      }
      if (!isWorse(scores[child], indices[child], score, index)) break
      scores[place] = scores[child]
      indices[place] = indices[child]
      place = child
    }
    scores[place] = score
    indices[place] = index
  }
}

function isWorse(score: number, index: number, otherScore: number, otherIndex: number): boolean {
  return score < otherScore || (score === otherScore && index > otherIndex)
}

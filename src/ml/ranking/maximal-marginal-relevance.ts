import { arrayLike } from '../checks/array-like.ts'
import { finiteNumbers } from '../checks/finite-numbers.ts'
import { positiveInteger } from '../checks/positive-integer.ts'
import { probability } from '../checks/probability.ts'
import { sameLength } from '../checks/same-length.ts'

/** How alike two items are, given their numbers: the larger, the more redundant. */
export type ItemSimilarity = (item: number, other: number) => number

/**
 * Maximal marginal relevance: picks k items one after another, each relevant and unlike those picked
 * before it.
 *
 * next = argmax over items left of lambda · relevance(item) - (1 - lambda) · max over items picked of similarity(item, picked)
 *
 * Nothing is like the first one yet, so it is picked by relevance alone. Equal values pick the lower
 * index. With lambda = 1 the result is the k most relevant; with 0 relevance says nothing. Relevance
 * and similarity are weighed against each other, so bring them to one scale, such as 0 to 1.
 * Fewer than k items all come back. Costs n similarities a pick.
 *
 * Throws when the arrays differ in length, a number is not finite, a vector is all zeros or of
 * another length, `k` is not an integer of at least 1 or lambda is outside [0, 1].
 *
 * Source: J. Carbonell and J. Goldstein, "The use of MMR, diversity-based reranking for reordering
 * documents and producing summaries", SIGIR 1998.
 *
 * @param relevances one an item
 * @param similarity a vector an item, compared by cosine, or a function of two items' numbers
 * @returns numbers of items, in the order of the picks
 *
 * @example
 * const topics = [[1, 0], [1, 0], [0, 1]]
 * maximalMarginalRelevance([0.9, 0.8, 0.5], topics, 3) // Int32Array [0, 2, 1]
 * maximalMarginalRelevance([0.9, 0.8, 0.5], topics, 3, { lambda: 1 }) // Int32Array [0, 1, 2]
 */
export function maximalMarginalRelevance(
  relevances: ArrayLike<number>,
  similarity: ArrayLike<ArrayLike<number>> | ItemSimilarity,
  k: number,
  { lambda = 0.5 }: { readonly lambda?: number } = {},
): Int32Array {
  finiteNumbers('relevances', relevances)
  positiveInteger('k', k)
  probability('lambda', lambda)
  const count = relevances.length
  const similarityOf =
    typeof similarity === 'function' ? similarity : cosines(similarity, relevances)
  const picked = new Int32Array(Math.min(k, count))
  const isPicked = new Uint8Array(count)
  /** The similarity of each item to the nearest item picked so far. */
  const redundancy = new Float64Array(count)
  for (let place = 0; place < picked.length; place++) {
    let best = -1
    let bestValue = -Infinity
    for (let item = 0; item < count; item++) {
      if (isPicked[item]) continue
      const value = lambda * relevances[item] - (1 - lambda) * redundancy[item]
      if (best === -1 || value > bestValue) {
        best = item
        bestValue = value
      }
    }
    picked[place] = best
    isPicked[best] = 1
    for (let item = 0; item < count; item++) {
      if (isPicked[item]) continue
      const nearness = similarityOf(item, best)
      redundancy[item] = place === 0 ? nearness : Math.max(redundancy[item], nearness)
    }
  }
  return picked
}

/** Cosine similarity of items given by their vectors. */
function cosines(
  vectors: ArrayLike<ArrayLike<number>>,
  relevances: ArrayLike<number>,
): ItemSimilarity {
  arrayLike('similarity', vectors)
  sameLength('relevances', relevances, 'similarity', vectors)
  const units = Array.from(vectors, (vector, item) => {
    const name = `similarity[${item}]`
    finiteNumbers(name, vector)
    sameLength('similarity[0]', vectors[0], name, vector)
    const length = Math.hypot(...Array.from(vector))
    if (length === 0) throw new RangeError(`${name} is all zeros; expected a direction`)
    return Float64Array.from(vector, (x) => x / length)
  })
  return (item, other) => units[item].reduce((sum, x, column) => sum + x * units[other][column], 0)
}

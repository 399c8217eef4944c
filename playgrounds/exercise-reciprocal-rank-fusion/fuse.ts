// Two lists of product ids for one query, best first, each id once in its list. Their
// scores are in different units, so all we have is ranks, from 1 for the first.
// Reciprocal rank fusion: an item's score is the sum, over the lists that have it,
// of 1 / (k + its rank there). Returns every item of either list once, with its score,
// the largest first. Equal scores may come in any order.

export interface Fused {
  id: string
  score: number
}

export function fuse(words: string[], vectors: string[], k = 60): Fused[] {
  // So far: what both have found, in the order of the words. A product that only
  // one of them knows is lost, and that is the reason to ask two.
  return words
    .filter((id) => vectors.includes(id))
    .map((id, index) => ({ id, score: 1 / (k + index + 1) }))
}

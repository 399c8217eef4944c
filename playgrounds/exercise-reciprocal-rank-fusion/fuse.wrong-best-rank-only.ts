// Fails: two lists that agree beat one that is sure
// Takes the better of the two ranks: agreement, the best evidence there is, counts for nothing.
export interface Fused {
  id: string
  score: number
}

export function fuse(words: string[], vectors: string[], k = 60): Fused[] {
  const scores = new Map<string, number>()
  for (const list of [words, vectors]) {
    list.forEach((id, index) => {
      const score = 1 / (k + index + 1)
      scores.set(id, Math.max(scores.get(id) ?? 0, score))
    })
  }
  return Array.from(scores, ([id, score]) => ({ id, score })).sort(
    (a, b) => b.score - a.score,
  )
}

export interface Fused {
  id: string
  score: number
}

export function fuse(words: string[], vectors: string[], k = 60): Fused[] {
  const scores = new Map<string, number>()
  for (const list of [words, vectors]) {
    list.forEach((id, index) => {
      const rank = index + 1
      scores.set(id, (scores.get(id) ?? 0) + 1 / (k + rank))
    })
  }
  return Array.from(scores, ([id, score]) => ({ id, score })).sort(
    (a, b) => b.score - a.score,
  )
}

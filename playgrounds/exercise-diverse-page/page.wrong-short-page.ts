// Fails: two creators, and the page is full all the same
// The rule wins over the page: whoever follows two channels gets a page of four.
export interface Video {
  id: number
  creator: string | null
  score: number
}

export function diversePage(
  ranked: Video[],
  size: number,
  most: number,
): Video[] {
  const counts = new Map<string, number>()
  const kept = ranked.filter(({ creator }) => {
    if (creator === null) return true
    counts.set(creator, (counts.get(creator) ?? 0) + 1)
    return counts.get(creator)! <= most
  })
  return kept.slice(0, size)
}

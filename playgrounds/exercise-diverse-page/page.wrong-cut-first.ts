// Fails: no creator has more than the rule allows while others wait
// Applies the rule to the top of the list, which is cheaper; what the rule drops is not replaced from below.
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
  const kept: Video[] = []
  const leftOut: Video[] = []
  for (const video of ranked.slice(0, size)) {
    const count =
      video.creator === null ? 0 : (counts.get(video.creator) ?? 0)
    if (video.creator !== null) counts.set(video.creator, count + 1)
    if (count < most) kept.push(video)
    else leftOut.push(video)
  }
  return [...kept, ...leftOut]
}

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
  const page: Video[] = []
  const leftOut: Video[] = []
  const counts = new Map<string, number>()
  for (const video of ranked) {
    if (page.length === size) return page
    const count =
      video.creator === null ? 0 : (counts.get(video.creator) ?? 0)
    if (count >= most) {
      leftOut.push(video)
      continue
    }
    if (video.creator !== null) counts.set(video.creator, count + 1)
    page.push(video)
  }
  return [...page, ...leftOut].slice(0, size)
}

// Fails: nobody is left out or moved without a reason
// First one of each creator, then a second of each: no page has more variety, and the best channel's second video comes after everybody's first.
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
  const rounds = ranked.map((video) => {
    if (video.creator === null) return { video, round: 0 }
    const round = counts.get(video.creator) ?? 0
    counts.set(video.creator, round + 1)
    return { video, round }
  })
  const within = rounds.filter(({ round }) => round < most)
  const beyond = rounds.filter(({ round }) => round >= most)
  within.sort((a, b) => a.round - b.round)
  return [...within, ...beyond].slice(0, size).map(({ video }) => video)
}

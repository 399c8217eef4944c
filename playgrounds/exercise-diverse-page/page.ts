// `ranked`: candidates, best first. A video knows its creator; null: nobody's, such as a news clip
// without a channel. Returns the first `size` places of the page, which has room for at most
// `most` videos of a creator. Nobody's videos are not counted against each other.
//  - Apart from that, the order is that of the ranker.
//  - If the rule leaves too few, the page is filled: the best of those left out
//    follow at its end, in the ranker's order. It is short only if `ranked` is.

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
  // So far: no more than `most` in a row. A creator that comes back after every other
  // video still fills half of the page, and what is dropped is gone.
  const keeps = (video: Video, place: number) =>
    place < most ||
    ranked
      .slice(place - most, place)
      .some(({ creator }) => creator !== video.creator)
  return ranked.filter(keeps).slice(0, size)
}

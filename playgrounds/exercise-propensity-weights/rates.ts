// A log of what a recommender chose for each visit. `propensity` is the chance with which
// it chose just this video for just this visitor; it is above 0 and was logged with the choice.
// Returns for each video in the log the click rate it would have if every visitor got it:
// each row counts 1 / propensity, but at most `cap`, and a rate is a weighted mean, so it
// cannot leave the range from 0 to 1.

export interface Choice {
  video: string
  propensity: number
  clicked: number
}

export function clickRates(
  log: Choice[],
  cap: number,
): Map<string, number> {
  // So far: a showing is a showing, whoever got to see the video.
  const sums = new Map<string, { clicks: number; weight: number }>()
  for (const { video, clicked } of log) {
    const weight = Math.min(cap, 1)
    const sum = sums.get(video) ?? { clicks: 0, weight: 0 }
    sum.clicks += weight * clicked
    sum.weight += weight
    sums.set(video, sum)
  }
  return new Map(
    [...sums].map(([video, { clicks, weight }]) => [
      video,
      clicks / weight,
    ]),
  )
}

/**
 * Videos and what people make of them. It assumes that people are glad of
 * good videos, click on good ones and on bait, and that bait disappoints:
 * they leave early and are less glad of what they watched.
 */
import { createRandom } from 'shortlist/ml'

export interface WorldSettings {
  seed: number
  /** Pages, from 1. */
  pages: number
  /** Candidates of a page, from 10. */
  candidates: number
  /** How much bait decides: log-odds of a click for one deviation of it.
   * 0: nobody is baited. */
  bait: number
  /** Deviation of the logarithm of the length. 0: all videos last as long. */
  lengthSpread: number
}

export const usual: WorldSettings = {
  seed: 1,
  pages: 60,
  candidates: 100,
  bait: 1,
  lengthSpread: 0.8,
}

/** Minutes of a usual video. */
const LENGTH = 10

/** What is to be expected of a video if it is shown. */
export interface Video {
  /** Chance of a click. */
  click: number
  /** Share and minutes of it that are watched after a click. */
  share: number
  minutes: number
  /** Chance that somebody who clicked would say it was worth it. In no log:
   * hardly anybody answers surveys. */
  glad: number
}

export function createPages(
  changes: Partial<WorldSettings> = {},
): Video[][] {
  const { seed, pages, candidates, bait, lengthSpread } = {
    ...usual,
    ...changes,
  }
  const random = createRandom(seed)
  function video(): Video {
    const quality = random.normal()
    const promise = bait * random.normal()
    const stretch = lengthSpread * random.normal()
    const share = chance(quality - promise - 0.5 * stretch)
    return {
      click: chance(-2 + 0.5 * quality + promise),
      share,
      minutes: share * LENGTH * Math.exp(stretch),
      glad: chance(1 + quality - promise - 0.5 * stretch),
    }
  }
  return Array.from({ length: pages }, () =>
    Array.from({ length: candidates }, video),
  )
}

const chance = (logOdds: number) => 1 / (1 + Math.exp(-logOdds))

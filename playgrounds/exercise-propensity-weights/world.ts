// A recommender that fills one place, and logs with which chance it did what it did.
// - One visitor in five is a fan of chess. Nothing else about visitors matters.
// - It prefers chess for fans and the news for the others, never with certainty.
// - Fans click chess often; hardly anybody else does.
import { createRandom } from 'shortlist/ml'
import type { Choice } from './rates.ts'

export const FANS = 0.2
export const VIDEOS = [
  {
    video: 'chess',
    fans: { shown: 0.9, click: 0.4 },
    others: { shown: 0.04, click: 0.02 },
  },
  {
    video: 'news',
    fans: { shown: 0.05, click: 0.05 },
    others: { shown: 0.86, click: 0.15 },
  },
  {
    video: 'cats',
    fans: { shown: 0.05, click: 0.2 },
    others: { shown: 0.1, click: 0.2 },
  },
]

export function drawLog(seed: number, visits: number): Choice[] {
  const random = createRandom(seed)
  return Array.from({ length: visits }, () => {
    const visitor = random.bernoulli(FANS) ? 'fans' : 'others'
    const chosen = random.choice(
      VIDEOS,
      VIDEOS.map((video) => video[visitor].shown),
    )
    return {
      video: chosen.video,
      propensity: chosen[visitor].shown,
      clicked: Number(random.bernoulli(chosen[visitor].click)),
    }
  })
}

/** The click rate of a video, were it shown to everybody. */
export const trueRate = ({ fans, others }: (typeof VIDEOS)[number]) =>
  FANS * fans.click + (1 - FANS) * others.click

/**
 * From all videos to a slate: how many go from stage to stage, how long a
 * stage may take, and the rules for what is shown in the end.
 *
 * 80 videos can be shown here. One of them stands for 25 of a real site.
 */
import type { Candidate } from './funnel.ts'

/** How many videos each source brings. */
export const sources = { trending: 12, topics: 12, taste: 12, fresh: 5 }

/** How many the light ranker passes on to the heavy one. */
export const heavyScores = 12

/** When a stage is given up, in milliseconds. A late source is left out,
 * without the heavy ranker the order of the light one is used. */
export const timeouts = { retrieval: 35, light: 20, heavy: 80 }

/** The filter: no videos that half of the viewers leave at once. */
export const keep = (candidate: Candidate) => candidate.leftEarly < 0.5

/** The rules of the slate; `ranked` is best first. */
export function rerank(ranked: Candidate[], size: number): Candidate[] {
  const slate: Candidate[] = []
  for (const candidate of ranked) {
    const { creator, topic } = candidate
    const same = slate.filter((shown) => shown.creator === creator)
    const related = slate.filter((shown) => shown.topic === topic)
    if (same.length < 2 && related.length < 3) slate.push(candidate)
    if (slate.length === size) break
  }
  return slate
}

// Try: heavyScores = 30, then look at the requests with a late stage.
// Try: taste: 0, or heavy: 45 in timeouts, or same.length < 1 in rerank.
// Try: keep = () => true, together with a metric.ts that counts clicks.

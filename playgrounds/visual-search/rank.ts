/**
 * From all listings to a page: how many go from stage to stage, how long a
 * stage may take, and the rules for what is shown in the end.
 *
 * About 270 listings are here. One of them stands for 10 of a real search.
 */
import type { Candidate } from './funnel.ts'

/** Of how many lists of the index the vectors are compared, of 16; and how
 * many listings go on. */
export const search = { lists: 6, listings: 40 }

/** How many the re-ranker looks at, pixel by pixel. */
export const heavyScores = 20

/** When a stage is given up, in milliseconds. A late search shows the
 * cached page, a late re-ranker the order of the vectors. */
export const timeouts = { search: 60, heavy: 80 }

/** The filter: what can be bought. */
export const keep = (candidate: Candidate) => candidate.inStock

/** The rules of the page; `ranked` is best first. */
export function rerank(ranked: Candidate[], size: number): Candidate[] {
  const page: Candidate[] = []
  for (const candidate of ranked) {
    const copies = page.filter(({ group }) => group === candidate.group)
    if (copies.length < 1) page.push(candidate)
    if (page.length === size) break
  }
  return page
}

// Try: copies.length < 9, which shows every seller's copy.
// Try: keep = () => true, or lists: 1, or heavyScores = 0 or 40.
// Try: heavy: 45 in timeouts. How many requests are late?

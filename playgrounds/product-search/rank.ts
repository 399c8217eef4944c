/**
 * From all products to a page: how many go from stage to stage, and the
 * rules for what is shown in the end.
 */
import type { Candidate } from './funnel.ts'

/** How many products each way of finding brings. */
export const sources = { words: 40, vectors: 40 }

/** How much each counts when their two lists become one. */
export const weights = { words: 1, vectors: 1 }

/** How many of them the ranker scores. */
export const rankerScores = 50

/** When a stage is given up, in milliseconds. */
export const timeouts = { retrieval: 60, ranker: 60 }

/** The rules of the page; `ranked` is best first. */
export function rerank(ranked: Candidate[], size: number): Candidate[] {
  // The index may be old; the warehouse is asked again before showing.
  const there = ranked.filter((candidate) => candidate.inStock)
  // What only goes with the thing comes after the thing.
  const things = there.filter((candidate) => !candidate.isAccessory)
  const rest = there.filter((candidate) => candidate.isAccessory)
  return [...things, ...rest].slice(0, size)
}

// Try: vectors: 0 in sources: who finds nothing now?
// Try: rankerScores = 8: the ranker may order, but hardly choose.
// Try: const there = ranked in rerank: what does a page without the check bring?

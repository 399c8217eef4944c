/**
 * How good was a page of results for one photo?
 *
 * This is what rankers are compared by before a launch. It can use what the
 * log and the raters know: clicks, grades, stock, and which listings the
 * hash takes for copies of each other. Not what anybody would buy.
 */
import * as ml from 'shortlist/ml'
import type { Result } from './judging.ts'

/** What one result is worth, given those that stand above it. */
export function gain(result: Result, above: Result[]): number {
  // The same listing from another seller is no second find.
  if (above.some(({ group }) => group === result.group)) return 0
  // Raters: 2 for the product itself, 1 for one of its line, else 0.
  return result.grade
}

/** What a page was worth; the results stand in the ranker's order. */
export function metric(page: Result[]): number {
  const gains = page.map((result, i) => gain(result, page.slice(0, i)))
  return ml.dcg(gains, 6, { gain: 'exponential' })
}

// Try, in gain:
//
//   return result.clicked ? 1 : 0        clicks
//   return result.cosine                 looks like it to the encoder
//   return result.grade, above nothing   copies count again and again

/**
 * How good was a page, if a ranker had shown it in its own order?
 *
 * Rankers are compared by this before a launch, so it decides what the shop
 * becomes. It may use what the log knows of a product that was shown.
 */
import * as ml from 'shortlist/ml'
import type { Shown } from './judging.ts'

/** What one product on the page was worth. */
export function gain(shown: Shown): number {
  // An order that was not sent back. One found low on the page counts for
  // the others who never looked that far, but for three of them at most:
  // a few lucky orders should not decide.
  return shown.kept / Math.max(0.3, shown.chanceOfLook)
}

/** What a page was worth; `ranked` is in the ranker's order, best first. */
export function metric(ranked: Shown[]): number {
  // Each place counts less than the one above it.
  return ml.dcg(ranked.map(gain), 8, { gain: 'linear' })
}

// Try, in gain:
//
//   return 2 ** shown.grade - 1                      what raters said
//   return shown.clicked / shown.chanceOfLook        clicks
//   return shown.clicked                             clicks, as they are
//   return shown.kept * shown.price / shown.chanceOfLook      revenue
//
// With the first, put ml.ndcg in the place of ml.dcg: that is the NDCG of
// the textbooks. Which ranker does it pick, and what does it cost?

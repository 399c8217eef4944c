/**
 * How good was a slate, if a ranker had shown it in its own order?
 *
 * This is what rankers are compared by before a launch, so it decides what
 * the site becomes. It can only use what the log knows: clicks and minutes,
 * not whether anybody was glad of them.
 */
import * as ml from 'shortlist/ml'
import type { Impression } from './judging.ts'

/** What one impression was worth. */
export function gain(shown: Impression): number {
  // Minutes, if the viewer stayed for half of the video. A click that is
  // regretted in the first minute is worth nothing.
  return shown.share >= 0.5 ? shown.minutes : 0
}

/** What a slate was worth; `ranked` is in the ranker's order, best first. */
export function metric(ranked: Impression[]): number {
  // Each place counts less than the one above it.
  return ml.dcg(ranked.map(gain), 6, { gain: 'linear' })
}

// Try, in gain:
//
//   return shown.clicked                   clicks
//   return shown.share >= 0.9 ? 1 : 0      videos watched to the end
//   return shown.minutes                   all minutes
//
// Try, in metric: ml.ndcg in the place of ml.dcg. It divides each slate by
// the best it could have been, so a slate with two minutes at stake weighs
// as much as one with forty.

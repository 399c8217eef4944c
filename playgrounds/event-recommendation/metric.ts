/**
 * How good was a list, if a ranker had shown it in its own order?
 *
 * This is what rankers are compared by before a launch. It knows who
 * registered, and who came to what is over; what is still to come, it has
 * to guess.
 */
import * as ml from 'shortlist/ml'
import type { Impression } from './judging.ts'

/** What one impression was worth. */
export function gain(shown: Impression): number {
  // What is over, we know. Of registrations for what is still to come, most
  // will come if they have paid, and few if it was free.
  if (!shown.pending) return shown.attended
  return shown.registered * (shown.free ? 0.3 : 0.75)
}

/** What a list was worth; `ranked` is in the ranker's order, best first. */
export function metric(ranked: Impression[]): number {
  // Each place counts less than the one above it.
  return ml.dcg(ranked.map(gain), 5, { gain: 'linear' })
}

// Try, in gain:
//
//   return shown.registered                  registrations
//   return shown.attended                    pending counts as stayed away
//   return shown.registered / shown.daysAhead    soon counts more

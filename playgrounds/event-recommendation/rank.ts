/**
 * From all events of the city to a list of five: who brings candidates, what
 * may be shown at all, what a seat costs, and the rules of the list.
 *
 * 40 events can be booked here; a city of a real site has hundreds.
 */
import type { Candidate } from './funnel.ts'

/** How many events each source brings. */
export const sources = { area: 14, towers: 8, friends: 4, fresh: 6 }

/** When a stage is given up, in milliseconds: a late source is left out,
 * without the ranker the order of the sources is used. */
export const timeouts = { sources: 25, ranker: 40, seats: 12 }

/** What may be shown at all: no event without a seat. */
export const keep = (candidate: Candidate) => candidate.seatsLeft > 0

/** What a place in the list is worth: the ranker's score; less, where the
 * seats that are left will go anyway, the more people want them. */
export function worth({ score, demand, seatsLeft }: Candidate): number {
  const left = Math.max(1, seatsLeft)
  return score * Math.min(1, Math.sqrt(left / demand))
}

/** The rules of the list; `ranked` is best first. */
export function rerank(ranked: Candidate[], size: number): Candidate[] {
  const list: Candidate[] = []
  for (const candidate of ranked) {
    const { organizer } = candidate
    const same = list.filter((shown) => shown.organizer === organizer)
    if (same.length < 2) list.push(candidate)
    if (list.length === size) break
  }
  return list
}

// Try: keep = () => true. How many places does it waste on full events?
// Try: return score in worth; or towers: 0; or ranker: 15 in timeouts.

import type { Candidate } from './world.ts'

/** What an item would add to the page, given what was picked before it. The
 * item that adds the most is picked next, until there are ten. */
export function gain(item: Candidate, picked: Candidate[]): number {
  const same = picked.filter(({ topic }) => topic === item.topic).length
  // One item a topic; if the topics run out, the rest by score.
  return same === 0 ? item.score : item.score - same
}

// Try: return item.score, which knows no neighbors;
// return item.score * 0.8 ** same, which lets each item of a topic make the
// next one a fifth less welcome; or 0.5 ** same, which overdoes it.

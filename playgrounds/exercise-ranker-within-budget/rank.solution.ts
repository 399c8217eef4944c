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
  costs: Costs,
): number[] {
  // At most half of the time to choose whom the heavy ranker sees.
  const lightCount = Math.floor(costs.budget / 2 / costs.light)
  const seen = retrieved.slice(0, lightCount)
  const ordered = byScore(seen, rankers.light(seen))

  // All that is left to judge them.
  const left = costs.budget - seen.length * costs.light
  const heavyCount = Math.floor(left / costs.heavy)
  const best = ordered.slice(0, heavyCount)
  const judged = byScore(best, rankers.heavy(best))

  // Whoever was not judged follows in the order of the stage before.
  const rest = [
    ...ordered.slice(heavyCount),
    ...retrieved.slice(lightCount),
  ]
  return [...judged, ...rest].slice(0, PAGE)
}

/** The ids, the highest score first. */
function byScore(ids: number[], scores: number[]): number[] {
  const rows = ids.map((id, place) => ({ id, score: scores[place] }))
  return rows.toSorted((a, b) => b.score - a.score).map(({ id }) => id)
}

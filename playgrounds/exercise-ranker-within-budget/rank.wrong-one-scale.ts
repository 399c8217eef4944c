// Fails: with time for five heavy scores, those five decide the top
// Sorts both rankers' scores in one list; a probability and a log-odds are not comparable.
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
  const seen = retrieved.slice(
    0,
    Math.floor(costs.budget / 2 / costs.light),
  )
  const lightScores = rankers.light(seen)
  const left = costs.budget - seen.length * costs.light
  const best = byScore(seen, lightScores).slice(
    0,
    Math.floor(left / costs.heavy),
  )
  const scores = new Map(seen.map((id, place) => [id, lightScores[place]]))
  rankers
    .heavy(best)
    .forEach((score, place) => scores.set(best[place], score))
  return byScore([...scores.keys()], [...scores.values()]).slice(0, PAGE)
}

/** The ids, the highest score first. */
function byScore(ids: number[], scores: number[]): number[] {
  const rows = ids.map((id, place) => ({ id, score: scores[place] }))
  return rows.toSorted((a, b) => b.score - a.score).map(({ id }) => id)
}

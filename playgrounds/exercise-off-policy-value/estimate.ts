// A log of the old ranker: who came (a kind of person), what was shown, the chance with
// which it was shown, and what came of it. `ranker(kind, item)` is the chance that the
// new ranker would show that item. Returns the mean reward that it would have had,
// self-normalized: each row weighs new chance / old chance, value = Σ weight · reward / Σ weight,
// and effectiveRows = (Σ weight)² / Σ weight². Returns null if the log cannot tell:
//  - a propensity is not above 0 and at most 1,
//  - the mean weight over all rows is not 0.8 to 1.2 (with support it is about 1),
//  - or there are fewer than 50 effective rows.

export interface Row {
  kind: string
  shown: string
  propensity: number
  reward: number
}
export interface Estimate {
  value: number
  effectiveRows: number
}
export type Ranker = (kind: string, item: string) => number

export function estimate(log: Row[], ranker: Ranker): Estimate | null {
  // So far: the mean of the rows in which the new ranker would have done the same.
  const same = log.filter(({ kind, shown }) => ranker(kind, shown) > 0.5)
  const total = same.reduce((sum, { reward }) => sum + reward, 0)
  return { value: total / same.length, effectiveRows: same.length }
}

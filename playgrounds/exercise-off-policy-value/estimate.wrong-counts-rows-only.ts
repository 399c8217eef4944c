// Fails: half of what it would show was never shown: no answer
// Trusts the effective sample size, which counts the rows that are there and cannot count those that are missing.
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
  let weights = 0
  let squares = 0
  let rewards = 0
  for (const { kind, shown, propensity, reward } of log) {
    if (!(propensity > 0 && propensity <= 1)) return null
    const weight = ranker(kind, shown) / propensity
    weights += weight
    squares += weight ** 2
    rewards += weight * reward
  }
  const effectiveRows = weights ** 2 / squares
  if (!(effectiveRows >= 50)) return null
  return { value: rewards / weights, effectiveRows }
}

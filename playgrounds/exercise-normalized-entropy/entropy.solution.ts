const FLOOR = 1e-6

export function normalizedEntropy(
  labels: number[],
  predictions: number[],
): number {
  const rate = labels.reduce((sum, label) => sum + label, 0) / labels.length
  if (rate === 0 || rate === 1) return NaN
  const loss = labels.reduce((sum, label, row) => {
    const p = Math.min(1 - FLOOR, Math.max(FLOOR, predictions[row]))
    return sum - Math.log(label === 1 ? p : 1 - p)
  }, 0)
  const entropy = -rate * Math.log(rate) - (1 - rate) * Math.log(1 - rate)
  return loss / labels.length / entropy
}

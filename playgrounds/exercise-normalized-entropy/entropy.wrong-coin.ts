// Fails: always saying the click rate scores 1, however rare clicks are
// "Entropy" is taken to be that of a coin, ln 2: rare clicks then look like a good model.
const FLOOR = 1e-6

export function normalizedEntropy(
  labels: number[],
  predictions: number[],
): number {
  const clicks = labels.filter((label) => label === 1).length
  if (clicks === 0 || clicks === labels.length) return NaN
  const loss = labels.reduce((sum, label, row) => {
    const p = Math.min(1 - FLOOR, Math.max(FLOOR, predictions[row]))
    return sum - Math.log(label === 1 ? p : 1 - p)
  }, 0)
  return loss / labels.length / Math.LN2
}

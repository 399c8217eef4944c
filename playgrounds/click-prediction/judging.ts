/** How good predicted chances are, against chances that the world knows. */

/** Normalized entropy as it would be with endless labels: the expected log
 * loss over the entropy of the mean chance. No luck of clicks is in it. */
export function trueEntropy(
  chances: ArrayLike<number>,
  predicted: ArrayLike<number>,
): number {
  let loss = 0
  let sum = 0
  for (let row = 0; row < chances.length; row++) {
    const p = chances[row]
    const q = Math.min(1 - 1e-9, Math.max(1e-9, predicted[row]))
    loss -= p * Math.log(q) + (1 - p) * Math.log(1 - q)
    sum += p
  }
  const rate = sum / chances.length
  const rest = 1 - rate
  const entropy = -(rate * Math.log(rate) + rest * Math.log(rest))
  return loss / chances.length / entropy
}

/** Clicks promised for each one that is to be expected. */
export function trueRatio(
  chances: ArrayLike<number>,
  predicted: ArrayLike<number>,
): number {
  let expected = 0
  let promised = 0
  for (let row = 0; row < chances.length; row++) {
    expected += chances[row]
    promised += predicted[row]
  }
  return promised / expected
}

// What came of each ad that was shown (1: clicked, 0: not), and the chance the model gave it.
// Normalized entropy: the log loss of the predictions over the log loss of always saying
// the share of clicks of these same rows. 1: no better than the mean. 0: perfect.
// A prediction is first moved to at least FLOOR and at most 1 − FLOOR. Without clicks, or
// with nothing else, there is nothing to compare with: NaN.

const FLOOR = 1e-6

export function normalizedEntropy(
  labels: number[],
  predictions: number[],
): number {
  // So far: the log loss, and only half of it is kept from the edge.
  let loss = 0
  labels.forEach((label, row) => {
    const p = Math.max(predictions[row], FLOOR)
    loss -= label * Math.log(p) + (1 - label) * Math.log(1 - p)
  })
  return loss / labels.length
}

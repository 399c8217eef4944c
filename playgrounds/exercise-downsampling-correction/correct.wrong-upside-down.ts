// Fails: one half, learned with a tenth of the negatives, is one in eleven
// The right formula with the share where its inverse belongs. It still maps 0 to 0 and 1 to 1.
export function correct(
  learned: number,
  keptNegatives: number,
  keptPositives: number,
): number {
  const clicks = learned * keptPositives
  const others = (1 - learned) * keptNegatives
  return clicks / (clicks + others)
}

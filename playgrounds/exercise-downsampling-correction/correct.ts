// Training kept a share of the rows without a click and a share of those with one, drawn
// at random: 0.05 and 1, say. Both shares are above 0 and at most 1.
// `learned` is the chance that the model gives after such a training.
// Returns the chance that it should give in real traffic.

export function correct(
  learned: number,
  keptNegatives: number,
  keptPositives: number,
): number {
  // So far: twenty times too many clicks, hence a twentieth.
  return (learned * keptNegatives) / keptPositives
}

export function correct(
  learned: number,
  keptNegatives: number,
  keptPositives: number,
): number {
  // Each kept row stands for 1 / its share of rows like it.
  const clicks = learned / keptPositives
  const others = (1 - learned) / keptNegatives
  return clicks / (clicks + others)
}

// Fails: 0 stays 0 and 1 stays 1
// Odds times the ratio of the shares. At a chance of 1 the odds are infinite, and come back NaN.
export function correct(
  learned: number,
  keptNegatives: number,
  keptPositives: number,
): number {
  const odds = (learned / (1 - learned)) * (keptNegatives / keptPositives)
  return odds / (1 + odds)
}

// Fails: clicks that were thinned out count as well
// The formula of the papers, which keep all clicks. The logs of a large site are thinned too.
export function correct(learned: number, keptNegatives: number): number {
  return learned / (learned + (1 - learned) / keptNegatives)
}

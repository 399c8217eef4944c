// Fails: the test begins when the latest rows do, and holds them all
// One clock for both sides, that of the label: slow buyers of last week wander into the test.
export interface Row {
  id: number
  time: number
  labelKnownAt: number
}

export function split(
  rows: Row[],
  testShare: number,
): { train: Row[]; test: Row[] } {
  const known = rows.map((row) => row.labelKnownAt).sort((a, b) => a - b)
  const cutoff = known[known.length - Math.ceil(known.length * testShare)]
  return {
    train: rows.filter((row) => row.labelKnownAt < cutoff),
    test: rows.filter((row) => row.labelKnownAt >= cutoff),
  }
}

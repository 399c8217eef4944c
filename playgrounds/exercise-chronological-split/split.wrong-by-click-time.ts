// Fails: no training label arrives after the test has begun
// A split by the time of the click. Every row is older than the test; its label is not.
export interface Row {
  id: number
  time: number
  labelKnownAt: number
}

export function split(
  rows: Row[],
  testShare: number,
): { train: Row[]; test: Row[] } {
  const times = rows.map((row) => row.time).sort((a, b) => a - b)
  const cutoff = times[times.length - Math.ceil(times.length * testShare)]
  return {
    train: rows.filter((row) => row.time < cutoff),
    test: rows.filter((row) => row.time >= cutoff),
  }
}

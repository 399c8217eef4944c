// Fails: rows of one instant are never cut apart
// Sort and slice. The slice falls where the count says, in the middle of an instant.
export interface Row {
  id: number
  time: number
  labelKnownAt: number
}

export function split(
  rows: Row[],
  testShare: number,
): { train: Row[]; test: Row[] } {
  const sorted = rows.toSorted((a, b) => a.time - b.time)
  const test = sorted.slice(
    sorted.length - Math.ceil(sorted.length * testShare),
  )
  return {
    train: sorted.filter((row) => row.labelKnownAt < test[0].time),
    test,
  }
}

// A log of clicks, in the order in which machines wrote it, which is not the order of time.
// `time` is when the click happened; `labelKnownAt`, never earlier, is when it was known
// whether a purchase came of it.
// Wanted: `test`, the latest rows. At least `testShare` of all, and no more than it takes
// without cutting rows of one instant apart. `train`: every row whose label was known
// before the first test row happened. Rows that are neither are left out.

export interface Row {
  id: number
  time: number
  labelKnownAt: number
}

export function split(
  rows: Row[],
  testShare: number,
): { train: Row[]; test: Row[] } {
  // So far: the last rows of the file.
  const first = rows.length - Math.ceil(rows.length * testShare)
  return { train: rows.slice(0, first), test: rows.slice(first) }
}

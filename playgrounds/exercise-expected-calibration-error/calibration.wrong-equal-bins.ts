// Fails: a bin counts by its rows
// The plain mean over bins: a bin with five rows counts like one with five thousand.
export interface Row {
  slice: string
  predicted: number
  clicked: number
}

export function calibrationErrors(
  rows: Row[],
  least: number,
): Map<string, number> {
  const count = (slice: string) =>
    rows.filter((row) => row.slice === slice).length
  const small = new Set(
    [...new Set(rows.map((row) => row.slice))].filter(
      (slice) => count(slice) < least,
    ),
  )
  const nameOf = (row: Row) => (small.has(row.slice) ? 'other' : row.slice)
  return new Map(
    [...new Set(rows.map(nameOf))].map((name) => {
      const own = rows.filter((row) => nameOf(row) === name)
      const gaps = Array.from({ length: 10 }, (_, bin) => {
        const inBin = own.filter(
          (row) => Math.min(9, Math.floor(row.predicted * 10)) === bin,
        )
        const gap = inBin.reduce(
          (sum, row) => sum + row.predicted - row.clicked,
          0,
        )
        return inBin.length === 0 ? [] : [Math.abs(gap) / inBin.length]
      }).flat()
      return [name, gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length]
    }),
  )
}

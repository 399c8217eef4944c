export interface Row {
  slice: string
  predicted: number
  clicked: number
}

export function calibrationErrors(
  rows: Row[],
  least: number,
): Map<string, number> {
  const bySlice = groupBy(rows, (row) => row.slice)
  const named = groupBy(rows, ({ slice }) =>
    bySlice.get(slice)!.length < least ? 'other' : slice,
  )
  return new Map([...named].map(([name, own]) => [name, errorOf(own)]))
}

function errorOf(rows: Row[]): number {
  const bins = groupBy(rows, (row) =>
    Math.min(9, Math.floor(row.predicted * 10)),
  )
  const gaps = [...bins.values()].map((bin) =>
    Math.abs(
      bin.reduce((sum, row) => sum + row.predicted - row.clicked, 0),
    ),
  )
  // A gap summed over its bin is the distance times the rows: the weight is already in.
  return gaps.reduce((sum, gap) => sum + gap, 0) / rows.length
}

function groupBy<Key>(rows: Row[], keyOf: (row: Row) => Key) {
  const groups = new Map<Key, Row[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}

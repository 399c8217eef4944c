// Fails: a slice that is too low at one end and too high at the other is off
// Predicted against real clicks of the slice: the ratio of the dashboard, as a difference.
export interface Row {
  slice: string
  predicted: number
  clicked: number
}

export function calibrationErrors(
  rows: Row[],
  least: number,
): Map<string, number> {
  const sizes = new Map<string, number>()
  for (const { slice } of rows)
    sizes.set(slice, (sizes.get(slice) ?? 0) + 1)
  const gaps = new Map<string, { gap: number; rows: number }>()
  for (const { slice, predicted, clicked } of rows) {
    const name = sizes.get(slice)! < least ? 'other' : slice
    const sum = gaps.get(name) ?? { gap: 0, rows: 0 }
    sum.gap += predicted - clicked
    sum.rows++
    gaps.set(name, sum)
  }
  return new Map(
    [...gaps].map(([name, { gap, rows }]) => [name, Math.abs(gap) / rows]),
  )
}

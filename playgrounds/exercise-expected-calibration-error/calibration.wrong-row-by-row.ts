// Fails: a quarter said of many, a quarter clicked: no error
// The distance of each row from its own click. No click is ever 0.25: even the truth is off.
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
  const sums = new Map<string, { error: number; rows: number }>()
  for (const { slice, predicted, clicked } of rows) {
    const name = sizes.get(slice)! < least ? 'other' : slice
    const sum = sums.get(name) ?? { error: 0, rows: 0 }
    sum.error += Math.abs(predicted - clicked)
    sum.rows++
    sums.set(name, sum)
  }
  return new Map(
    [...sums].map(([name, { error, rows }]) => [name, error / rows]),
  )
}

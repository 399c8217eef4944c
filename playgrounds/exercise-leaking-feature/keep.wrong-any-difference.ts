// Fails: a column that is stored less exactly than it was served stays
// Whatever was rewritten goes. Much is rewritten that knows nothing of the label.
export interface Column {
  name: string
  warehouse: number[]
  served: number[]
}

export function keep(columns: Column[], labels: number[]): string[] {
  return columns
    .filter(({ warehouse, served }) =>
      labels.every((_, row) => warehouse[row] === served[row]),
    )
    .map(({ name }) => name)
}

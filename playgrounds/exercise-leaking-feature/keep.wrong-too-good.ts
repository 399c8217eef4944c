// Fails: the strongest honest column stays
// "Too good to be true" is taken for a proof. It is a reason to look.
import { rocAuc } from 'shortlist/ml'

export interface Column {
  name: string
  warehouse: number[]
  served: number[]
}

export function keep(columns: Column[], labels: number[]): string[] {
  const strength = ({ warehouse }: Column) =>
    Math.abs(rocAuc(labels, warehouse) - 0.5)
  const best = Math.max(...columns.map(strength))
  return columns
    .filter((column) => strength(column) < best)
    .map(({ name }) => name)
}

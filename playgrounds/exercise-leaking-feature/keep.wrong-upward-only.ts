// Fails: a leak that lowers the value of buyers goes as well
// More AUC in the warehouse than in the log: right, for columns that point upward.
import { rocAuc } from 'shortlist/ml'

export interface Column {
  name: string
  warehouse: number[]
  served: number[]
}

export function keep(columns: Column[], labels: number[]): string[] {
  return columns
    .filter(
      ({ warehouse, served }) =>
        rocAuc(labels, warehouse) - rocAuc(labels, served) <= 0.03,
    )
    .map(({ name }) => name)
}

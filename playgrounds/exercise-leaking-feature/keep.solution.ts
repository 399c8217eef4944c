import { rocAuc } from 'shortlist/ml'

export interface Column {
  name: string
  warehouse: number[]
  served: number[]
}

/** Rounding and noise move the AUC of an honest column by less. */
const TOLERANCE = 0.03

export function keep(columns: Column[], labels: number[]): string[] {
  return columns
    .filter(({ warehouse, served }) => {
      const gained = rocAuc(labels, warehouse) - rocAuc(labels, served)
      return Math.abs(gained) <= TOLERANCE
    })
    .map(({ name }) => name)
}

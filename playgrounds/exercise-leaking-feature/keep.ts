// The columns of a training table, each with two versions of the same rows.
// `warehouse` is the value as the table holds it today; the model is trained on that.
// `served` is what the service had when the request came, out of its log.
// `labels`: 1 if the row ended in a purchase, else 0.
// Returns the names of the columns to train on. A column leaks if its value was changed by
// what happened after the request, purchase included. A difference that has nothing to do
// with the label is no leak. Names are dealt at random: do not go by them.
import { rocAuc } from 'shortlist/ml'

export interface Column {
  name: string
  warehouse: number[]
  served: number[]
}

export function keep(columns: Column[], labels: number[]): string[] {
  // So far: whatever ranks better than a coin.
  return columns
    .filter((column) => rocAuc(labels, column.warehouse) > 0.55)
    .map((column) => column.name)
}

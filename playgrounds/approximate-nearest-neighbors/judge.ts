import { exactTopK } from 'shortlist/ml'
import type { Search } from './search.ts'
import { vector, type Vectors } from './world.ts'

export interface Verdict {
  /** Of the ten nearest items, the share that was found. */
  recall: number
  /** Sum of the cosines found, as a share of the sum of the ten best. */
  likeness: number
  /** Vectors compared, as a share of all items. */
  compared: number
}

const K = 10

/** What a search finds of the exact answer, mean over the queries. */
export function judge(
  search: Search,
  { items, queries }: Vectors,
  nprobe?: number,
): Verdict {
  let hits = 0
  let likeness = 0
  let compared = 0
  for (let row = 0; row < queries.rows; row++) {
    const query = vector(queries, row)
    const exact = exactTopK(query, items, K)
    const found = search(query, K, nprobe)
    hits += found.indices.filter((i) => exact.indices.includes(i)).length
    likeness += sum(found.scores) / sum(exact.scores)
    compared += found.comparisons / items.rows
  }
  return {
    recall: hits / (K * queries.rows),
    likeness: likeness / queries.rows,
    compared: compared / queries.rows,
  }
}

const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0)

import { exactTopK } from 'shortlist/ml'
import type { Search } from './search.ts'
import { vector, type Vectors } from './world.ts'

const K = 10

/** What is left of the ten when only some items may be shown: how many come
 * back, and how many of the true ten of those items. Every `oneIn`-th item
 * may be shown, whatever its topic. */
export function judgeFiltered(
  { items, queries }: Vectors,
  oneIn: number,
  search: Search,
  fetch: number,
) {
  const allowed = rowsWhere(items, (row) => row % oneIn === 0)
  let returned = 0
  let hits = 0
  for (let row = 0; row < queries.rows; row++) {
    const query = vector(queries, row)
    const truth = exactTopK(query, allowed, K).indices
    const found = Array.from(search(query, fetch).indices)
      .filter((item) => item % oneIn === 0)
      .slice(0, K)
    returned += found.length
    hits += found.filter((item) => truth.includes(item / oneIn)).length
  }
  return {
    returned: returned / queries.rows,
    recall: hits / (K * queries.rows),
  }
}

/** The rows of a table that pass. */
function rowsWhere(
  table: Vectors['items'],
  passes: (row: number) => boolean,
) {
  const rows = Array.from({ length: table.rows }, (_, row) => row)
  const kept = rows.filter(passes)
  return {
    rows: kept.length,
    columns: table.columns,
    values: Float64Array.from(
      kept.flatMap((row) => Array.from(vector(table, row))),
    ),
  }
}

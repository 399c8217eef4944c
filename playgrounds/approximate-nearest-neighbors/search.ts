import { ivfIndex, type SearchResult, type VectorTable } from 'shortlist/ml'

export type Search = (
  query: Float64Array,
  k: number,
  nprobe?: number,
) => SearchResult

/** How many of the 64 lists a query reads. */
export const NPROBE = 4

/** Builds an index of the items and says how it is searched. */
export function build(items: VectorTable): Search {
  const index = ivfIndex(items, {
    lists: 64,
    rounds: 5,
    trainingItems: 1500,
  })
  return (query, k, nprobe = NPROBE) => index.search(query, k, { nprobe })
}

// Try: NPROBE 1, 16, or 64, which reads everything. Or another index:
// hnswIndex(items, { M: 8, efConstruction: 40 }),
// whose search(query, k) takes { efSearch: 50 } in the place of nprobe.

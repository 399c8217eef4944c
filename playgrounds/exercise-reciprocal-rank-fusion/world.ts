/** Queries with one product that is meant. Each of two searches returns 30 products out of 5,000;
 * each knows the product for 60% of the queries, independently, at a rank that is more often high
 * than low (mean 8). All other products are chance, drawn anew for each search. */
import { createRandom } from 'shortlist/ml'

export interface Query {
  meant: string
  words: string[]
  vectors: string[]
}

export function createQueries(seed: number, count = 300): Query[] {
  const random = createRandom(seed)
  const search = (meant: string) => {
    const list = new Set<string>()
    while (list.size < 30) list.add(`p${random.integer(1, 5000)}`)
    const ids = [...list].filter((id) => id !== meant)
    if (random.bernoulli(0.6)) {
      ids.splice(Math.floor(random.exponential(1 / 8)), 0, meant)
    }
    return ids.slice(0, 30)
  }
  return Array.from({ length: count }, (_, n) => {
    const meant = `p${n}`
    return { meant, words: search(meant), vectors: search(meant) }
  })
}

/** Share of the queries whose product is among the first ten. */
export function found(
  queries: Query[],
  list: (query: Query) => string[],
): number {
  const hits = queries.filter((query) =>
    list(query).slice(0, 10).includes(query.meant),
  )
  return hits.length / queries.length
}

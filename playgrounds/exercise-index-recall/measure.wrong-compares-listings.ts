// Fails: a copy of the neighbor is as good as the neighbor
// Drops copies, then compares ids: an index that found the same product by another seller is told that it missed it.
export interface Search {
  slice: string
  meant: string
  exact: number[]
  approximate: number[]
}
export interface Listing {
  product: string
  inStock: boolean
}
export interface Quality {
  recall: number
  found: number
  ceiling: number
}

export function measure(
  searches: Search[],
  listings: Listing[],
  k: number,
): Record<string, Quality> {
  const page = (ids: number[]) => {
    const able = ids.filter((id) => listings[id].inStock)
    const first = (id: number, place: number) =>
      able.findIndex(
        (o) => listings[o].product === listings[id].product,
      ) === place
    return able.filter(first).slice(0, k)
  }

  const groups = new Map<string, Quality[]>()
  for (const { slice, meant, exact, approximate } of searches) {
    const wanted = page(exact)
    const seen = page(approximate)
    const quality = {
      recall: share(wanted.map((id) => seen.includes(id))),
      found: seen.some((id) => listings[id].product === meant) ? 1 : 0,
      ceiling: wanted.some((id) => listings[id].product === meant) ? 1 : 0,
    }
    for (const name of [slice, 'all']) {
      groups.set(name, [...(groups.get(name) ?? []), quality])
    }
  }
  return Object.fromEntries(
    Array.from(groups, ([name, rows]) => [
      name,
      {
        recall: mean(rows.map(({ recall }) => recall)),
        found: mean(rows.map(({ found }) => found)),
        ceiling: mean(rows.map(({ ceiling }) => ceiling)),
      },
    ]),
  )
}

const mean = (values: number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length
const share = (facts: boolean[]) =>
  mean(facts.map((fact) => (fact ? 1 : 0)))

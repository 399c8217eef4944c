// Fails: a perfect index has recall 1, also where little is in stock
// Always divides by k. A search with three products to find can then score 0.3 at best, and that looks like the index.
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
    const able = ids.map((id) => listings[id]).filter((one) => one.inStock)
    return [...new Set(able.map(({ product }) => product))].slice(0, k)
  }

  const groups = new Map<string, Quality[]>()
  for (const { slice, meant, exact, approximate } of searches) {
    const wanted = page(exact)
    const seen = page(approximate)
    const quality = {
      recall: wanted.filter((product) => seen.includes(product)).length / k,
      found: seen.includes(meant) ? 1 : 0,
      ceiling: wanted.includes(meant) ? 1 : 0,
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

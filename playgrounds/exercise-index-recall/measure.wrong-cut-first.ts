// Fails: sold-out listings and copies do not use up places
// Takes the first k and filters those: what is below them, and would be shown, is never looked at.
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
    const top = ids.slice(0, k).map((id) => listings[id])
    const able = top.filter((one) => one.inStock)
    return [...new Set(able.map(({ product }) => product))]
  }

  const groups = new Map<string, Quality[]>()
  for (const { slice, meant, exact, approximate } of searches) {
    const wanted = page(exact)
    const seen = page(approximate)
    const quality = {
      recall: share(wanted.map((product) => seen.includes(product))),
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
const share = (facts: boolean[]) =>
  mean(facts.map((fact) => (fact ? 1 : 0)))

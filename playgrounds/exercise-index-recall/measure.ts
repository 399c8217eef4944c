// Photo searches, answered twice: `exact` compared the photo with every listing, `approximate`
// is what the index found. Both are ids of listings, listings[id], best first. Several
// listings may be of one product: copies. Some are sold out.
// The page of a list: listings in stock, one of each product (the first), the first k.
// Returns means over the searches of each slice, and under 'all' over all of them:
//   recall: of the products on the exact page, the share that is on the approximate one
//   found: whether the product that was meant is on the approximate page (1 or 0)
//   ceiling: the same of the exact page, all that a perfect index could find
// Every exact page has at least one product.

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
  // So far: the recall of the paper, of listing ids, one number for everybody and all.
  const recalls = searches.map(({ exact, approximate }) => {
    const top = approximate.slice(0, k).filter((id) => listings[id].inStock)
    return exact.slice(0, k).filter((id) => top.includes(id)).length / k
  })
  const recall = recalls.reduce((a, b) => a + b, 0) / searches.length
  return { all: { recall, found: recall, ceiling: 1 } }
}

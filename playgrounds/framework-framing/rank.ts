import { logisticRegression, matrix, topK } from 'shortlist/ml'
import { framings } from './labels.ts'
import { chances, createShop, LIST, type Product } from './world.ts'

const features = (products: Product[]) =>
  matrix(products.map((p) => [p.looks, p.discount, p.reviews, p.fit]))

/** What lists of five truly bring, a request. */
function outcome(shop: ReturnType<typeof createShop>, lists: Product[][]) {
  const shown = lists.flat().map((p) => chances(p, shop.conflict))
  const perRequest = (of: (c: ReturnType<typeof chances>) => number) =>
    shown.reduce((sum, one) => sum + of(one), 0) / lists.length
  const sold = perRequest((c) => c.buy)
  return {
    clicks: perRequest((c) => c.click),
    purchases: sold,
    sentBack: perRequest((c) => c.buy * c.returned) / sold,
    profit: perRequest((c) => c.profit),
    discount:
      lists.flat().reduce((sum, p) => sum + p.discount, 0) /
      (LIST * lists.length),
  }
}
export type Outcome = ReturnType<typeof outcome>

/** One model for each framing, from one log; and what their lists bring. */
export function compare(seed: number, conflict?: number) {
  const shop = createShop(seed, conflict)
  const rows = features(shop.products)
  return Object.entries(framings).map(([framing, { positive, weight }]) => {
    const labels = shop.log.map((row) => (positive(row) ? 1 : 0))
    const sampleWeights = shop.log.map((row) =>
      positive(row) ? weight(row) : 1,
    )
    const model = logisticRegression.fit(rows, labels, {
      sampleWeights,
      tolerance: 1e-4,
    })
    const lists = shop.requests.map((request) => {
      const scores = logisticRegression.predictScore(
        model,
        features(request),
      )
      return Array.from(topK(scores, LIST).indices, (i) => request[i])
    })
    return { framing, ...outcome(shop, lists) }
  })
}

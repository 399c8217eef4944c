/** 400 products with one to four listings each, one listing in five sold out; half of the products are furniture.
 * Two slices of searches. Furniture: the encoder is good, the product that was meant is near the top, but the
 * index misses one listing in three. Jewelry: the index misses one in fifty, but the encoder often does not see
 * what was meant. Neighbors are chance otherwise. */
import { createRandom } from 'shortlist/ml'
import type { Listing, Search } from './measure.ts'

const PRODUCTS = 400

export function createSearches(seed: number, count = 300) {
  const random = createRandom(seed)
  const listings: Listing[] = []
  const copies: number[][] = []
  for (let product = 0; product < PRODUCTS; product++) {
    copies.push([])
    for (let n = random.integer(1, 5); n > 0; n--) {
      copies[product].push(listings.length)
      listings.push({
        product: `product ${product}`,
        inStock: random.bernoulli(0.8),
      })
    }
  }
  const searches = Array.from({ length: count }, (): Search => {
    const isFurniture = random.bernoulli(0.5)
    const first = isFurniture ? 0 : PRODUCTS / 2
    const draw = () => first + random.integer(0, PRODUCTS / 2)
    const meant = draw()
    const near = new Set<number>()
    while (near.size < 20) near.add(draw())
    const order = [...near].filter((product) => product !== meant)
    if (random.bernoulli(isFurniture ? 0.9 : 0.4)) {
      order.splice(random.integer(0, 3), 0, meant)
    }
    // Copies look alike, so they lie near each other.
    const exact = order.flatMap((product) =>
      random.shuffle(copies[product]),
    )
    const missed = isFurniture ? 0.33 : 0.02
    const approximate = exact.filter(() => !random.bernoulli(missed))
    const slice = isFurniture ? 'furniture' : 'jewelry'
    return { slice, meant: `product ${meant}`, exact, approximate }
  }).filter(({ exact }) => exact.some((id) => listings[id].inStock))
  return { searches, listings }
}

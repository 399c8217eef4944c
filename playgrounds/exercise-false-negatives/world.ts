// Two kinds of people and eight products.
// - A kind has its own chances for each product. Two products are popular with everybody.
// - Batches hold 32 people with what they chose, so popular products come often.
import { createRandom } from 'shortlist/ml'

const CHANCES = [
  [0.32, 0.26, 0.15, 0.1, 0.07, 0.05, 0.03, 0.02],
  [0.3, 0.28, 0.02, 0.03, 0.05, 0.07, 0.1, 0.15],
]
const SHARES = CHANCES[0].map((chance, at) => (chance + CHANCES[1][at]) / 2)

/** A model that knows the chances, and one that knows the lift: chance over popularity. */
export type Knows = 'chances' | 'lift'

export function drawBatches(seed: number, knows: Knows, count = 200) {
  const random = createRandom(seed)
  return Array.from({ length: count }, () => {
    const rows = Array.from({ length: 32 }, () => {
      const chances = CHANCES[random.integer(0, 2)]
      const product = random.choice([...chances.keys()], chances)
      return { chances, product }
    })
    const score = (chances: number[], product: number) =>
      Math.log(chances[product]) -
      (knows === 'lift' ? Math.log(SHARES[product]) : 0)
    return {
      scores: rows.map(({ chances }) =>
        rows.map(({ product }) => score(chances, product)),
      ),
      products: rows.map(({ product }) => `product ${product}`),
      shares: rows.map(({ product }) => SHARES[product]),
    }
  })
}

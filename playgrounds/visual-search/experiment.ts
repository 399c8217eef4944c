/**
 * Shoppers of an experiment: everybody searches several times, and some are
 * readier to buy than others, so searches of one person are alike.
 */
import { createRandom } from 'shortlist/ml'

export interface Plan {
  seed: number
  people: number
  /** Mean chance that a search ends in a purchase. */
  rate: number
  /** Searches of a person, mean; 1 at least. */
  searches: number
  /** Spread of people's readiness, in logarithms. 0: all alike. */
  spread: number
}

/** Purchases and searches of each person of one arm. */
export function arm({ seed, people, rate, searches, spread }: Plan) {
  const random = createRandom(seed)
  return Array.from({ length: people }, () => {
    const count = 1 + random.poisson(searches - 1)
    const own = rate * Math.exp(random.normal(-(spread ** 2) / 2, spread))
    let purchases = 0
    for (let i = 0; i < count; i++) {
      if (random.bernoulli(Math.min(1, own))) purchases++
    }
    return { searches: count, purchases }
  })
}

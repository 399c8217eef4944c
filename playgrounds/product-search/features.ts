/** What a ranker knows of a product, for a query, at an hour. */
import { matrix } from 'shortlist/ml'
import type { World } from './create-world.ts'
import type { Rates } from './rates.ts'
import type { Retrieval } from './retrieval.ts'

export const FEATURES = [
  'text score',
  'similarity',
  'pair rate',
  'click rate',
  'order rate',
  'rating',
  'price',
  'goes with',
] as const

/** One pair, as of an hour; `except` is a row of the log not to be told. */
export interface Pair {
  query: number
  product: number
  /** Hour for which the index knows the price. */
  hour: number
  except?: number
}

export function featuresOf(
  world: World,
  retrieval: Retrieval,
  rates: Rates,
  pairs: Pair[],
) {
  return matrix(
    pairs.map(({ query, product, hour, except }) => [
      retrieval.textScore(query, product),
      retrieval.similarity(query, product),
      rates.pair(query, product, except),
      rates.click(product, except),
      rates.order(product, except),
      world.catalog[product].rating,
      world.market.price(product, hour),
      // A title that says "for" is about something else.
      world.catalog[product].isAccessory ? 1 : 0,
    ]),
  )
}

/** What a ranker knows of a product, for a query, at an hour. */
import type { Matrix } from 'shortlist/ml'
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
): Matrix {
  const columns = FEATURES.length
  const values = new Float64Array(pairs.length * columns)
  pairs.forEach(({ query, product, hour, except }, row) => {
    const start = row * columns
    const { rating, isAccessory } = world.catalog[product]
    // In the order of FEATURES.
    values[start] = retrieval.textScore(query, product)
    values[start + 1] = retrieval.similarity(query, product)
    values[start + 2] = rates.pair(query, product, except)
    values[start + 3] = rates.click(product, except)
    values[start + 4] = rates.order(product, except)
    values[start + 5] = rating
    values[start + 6] = world.market.price(product, hour)
    // A title that says "for" is about something else.
    values[start + 7] = isAccessory ? 1 : 0
  })
  return { rows: pairs.length, columns, values }
}

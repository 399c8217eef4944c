/** Stock and prices, hour by hour. */
import { createRandom } from 'shortlist/ml'
import type { Product } from './catalog.ts'
import type { WorldSettings } from './world.ts'

export interface Market {
  inStock(product: number, hour: number): boolean
  /** Logarithm (base 2) of the price, over the usual one of its type. */
  price(product: number, hour: number): number
}

/** Chances an hour, at the usual speed. */
const SELLS_OUT = 1 / 96
const COMES_BACK = 1 / 16
const SALE_STARTS = 1 / 120
const SALE_ENDS = 1 / 24
/** Logarithm (base 2) of what a sale does to a price: two thirds. */
const SALE = -0.6
/** Hours before the first day, for indexes that are older than the log. */
const BEFORE = 24 * 7

export function createMarket(
  settings: WorldSettings,
  catalog: Product[],
): Market {
  const random = createRandom(settings.seed * 16 + 3)
  const { stockChanges, priceChanges } = settings
  const hours = BEFORE + 24 * (settings.days + settings.futureDays)
  const stock = new Uint8Array(hours * catalog.length)
  const sale = new Uint8Array(hours * catalog.length)
  catalog.forEach(({ quality }, product) => {
    // What is good sells out sooner.
    const sellsOut = SELLS_OUT * Math.exp(0.5 * quality)
    const outShare = sellsOut / (sellsOut + COMES_BACK)
    let here = random.uniform() >= outShare
    let cheap = random.uniform() < SALE_STARTS / (SALE_STARTS + SALE_ENDS)
    for (let hour = 0; hour < hours; hour++) {
      const turns = stockChanges * (here ? sellsOut : COMES_BACK)
      if (random.uniform() < turns) here = !here
      const flips = priceChanges * (cheap ? SALE_ENDS : SALE_STARTS)
      if (random.uniform() < flips) cheap = !cheap
      stock[product * hours + hour] = here ? 1 : 0
      sale[product * hours + hour] = cheap ? 1 : 0
    }
  })
  const place = (product: number, hour: number) =>
    product * hours + Math.max(0, BEFORE + Math.floor(hour))
  return {
    inStock: (product, hour) => stock[place(product, hour)] === 1,
    price: (product, hour) =>
      catalog[product].price + SALE * sale[place(product, hour)],
  }
}

import { createRandom, sigmoid } from 'shortlist/ml'
import type { Shown } from './labels.ts'

/*
 * A product has looks, a discount and good reviews, and fits the person;
 * each is a normal number that the log holds, too.
 *   click   ~ looks, fit, a little discount
 *   buy     ~ fit, discount; against looks, by `conflict`
 *   return  ~ looks and discount, against reviews, by `conflict`
 *   margin  = MARGIN * exp(-0.7 * conflict * discount)
 * conflict, 0 to 1: how far what is clicked and sold is from what pays.
 * 0: after a click only the fit matters, and every sale is worth the same.
 */
export const CONFLICT = 0.5
/** Dollars. */
const MARGIN = 10
/** What a parcel that comes back costs, in dollars. */
const RETURN_COST = 6
const SHOWN = 4000
export const CANDIDATES = 30
export const LIST = 5

export interface Product {
  looks: number
  discount: number
  reviews: number
  fit: number
}

export function chances(p: Product, conflict: number) {
  const { looks, discount, reviews, fit } = p
  const click = sigmoid(-1.8 + 1.1 * looks + 0.3 * discount + 0.5 * fit)
  const bought = -1 + conflict * (1.4 * discount - 0.7 * looks) + 0.8 * fit
  const buy = click * sigmoid(bought)
  const back = conflict * (looks + discount - 1.5 * reviews)
  const returned = sigmoid(-1.2 + back)
  const margin = MARGIN * Math.exp(-0.7 * conflict * discount)
  return {
    click,
    buy,
    returned,
    margin,
    profit: buy * ((1 - returned) * margin - returned * RETURN_COST),
  }
}

/** A world: a log of products shown at random, and requests to come. */
export function createShop(seed: number, conflict = CONFLICT) {
  const random = createRandom(seed)
  const product = (): Product => ({
    looks: random.normal(),
    discount: random.normal(),
    reviews: random.normal(),
    fit: random.normal(),
  })
  const products = Array.from({ length: SHOWN }, product)
  const log = products.map((p): Shown => {
    const { click, buy, returned, margin } = chances(p, conflict)
    const clicked = random.bernoulli(click)
    const bought = clicked && random.bernoulli(buy / click)
    return {
      clicked,
      bought,
      kept: bought && !random.bernoulli(returned),
      margin,
    }
  })
  const requests = Array.from({ length: 120 }, () =>
    Array.from({ length: CANDIDATES }, product),
  )
  return { products, log, requests, conflict }
}

/** How often products were clicked and ordered, by looks and not by shows. */
import type { Log } from './log.ts'

export interface Rates {
  /** Clicks a look of this product for this query; the product's rate
   * where the pair is new. A row may be left out of its own rate. */
  pair(query: number, product: number, except?: number): number
  /** Clicks a look. */
  click(product: number, except?: number): number
  /** Orders kept, a look. */
  order(product: number, except?: number): number
}

/** Looks that a prior counts for. */
const PRIOR = 4
const PAIR_PRIOR = 2

/**
 * @param chances how likely each position is looked at; with 1 each,
 * whatever stood low looks unwanted.
 */
export function createRates(
  log: Log,
  rows: number[],
  chances: ArrayLike<number>,
): Rates {
  const counted = new Set(rows)
  const looks = new Map<number, number>()
  const clicks = new Map<number, number>()
  const orders = new Map<number, number>()
  const add = (sums: Map<number, number>, key: number, value: number) =>
    sums.set(key, (sums.get(key) ?? 0) + value)
  /** Products have keys below 0, pairs above. */
  const single = (product: number) => -1 - product
  const pairOf = (query: number, product: number) => query * 4096 + product
  let [allLooks, allClicks, allOrders] = [0, 0, 0]
  for (const row of rows) {
    const look = chances[log.position[row]]
    const product = single(log.product[row])
    const pair = pairOf(log.query[row], log.product[row])
    for (const key of [product, pair]) {
      add(looks, key, look)
      if (log.clicked[row]) add(clicks, key, 1)
      if (log.kept[row]) add(orders, key, 1)
    }
    allLooks += look
    allClicks += log.clicked[row]
    allOrders += log.kept[row]
  }

  function rate(
    events: Map<number, number>,
    happened: Uint8Array,
    key: number,
    prior: number,
    strength: number,
    except?: number,
  ): number {
    let [top, bottom] = [events.get(key) ?? 0, looks.get(key) ?? 0]
    if (except !== undefined && counted.has(except)) {
      top -= happened[except]
      bottom -= chances[log.position[except]]
    }
    return (top + strength * prior) / (bottom + strength)
  }
  const click = (product: number, except?: number) => {
    const prior = allClicks / allLooks
    const key = single(product)
    return rate(clicks, log.clicked, key, prior, PRIOR, except)
  }
  return {
    click,
    order(product, except) {
      const prior = allOrders / allLooks
      const key = single(product)
      return rate(orders, log.kept, key, prior, PRIOR * 3, except)
    },
    pair(query, product, except) {
      const prior = click(product, except)
      const key = pairOf(query, product)
      return rate(clicks, log.clicked, key, prior, PAIR_PRIOR, except)
    },
  }
}

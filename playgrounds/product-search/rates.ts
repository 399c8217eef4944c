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

interface Count {
  looks: number
  clicks: number
  /** Kept. */
  orders: number
}

/**
 * @param chances how likely each position is looked at; with 1 each,
 * whatever stood low looks unwanted.
 */
export function createRates(
  log: Log,
  rows: number[],
  chances: ArrayLike<number>,
): Rates {
  const counted = new Uint8Array(log.rowCount)
  const counts = new Map<number, Count>()
  const countOf = (key: number) => {
    const count = counts.get(key) ?? { looks: 0, clicks: 0, orders: 0 }
    counts.set(key, count)
    return count
  }
  /** Products have keys below 0, pairs above. */
  const single = (product: number) => -1 - product
  const pairOf = (query: number, product: number) => query * 4096 + product
  const all: Count = { looks: 0, clicks: 0, orders: 0 }
  for (const row of rows) {
    counted[row] = 1
    const product = single(log.product[row])
    const pair = pairOf(log.query[row], log.product[row])
    for (const count of [countOf(product), countOf(pair), all]) {
      count.looks += chances[log.position[row]]
      count.clicks += log.clicked[row]
      count.orders += log.kept[row]
    }
  }

  function rate(
    key: number,
    event: 'clicks' | 'orders',
    prior: number,
    strength: number,
    except?: number,
  ): number {
    const count = counts.get(key)
    let [top, bottom] = count ? [count[event], count.looks] : [0, 0]
    if (except !== undefined && counted[except]) {
      top -= (event === 'clicks' ? log.clicked : log.kept)[except]
      bottom -= chances[log.position[except]]
    }
    return (top + strength * prior) / (bottom + strength)
  }
  const click = (product: number, except?: number) => {
    const prior = all.clicks / all.looks
    return rate(single(product), 'clicks', prior, PRIOR, except)
  }
  return {
    click,
    order(product, except) {
      const prior = all.orders / all.looks
      return rate(single(product), 'orders', prior, PRIOR * 3, except)
    },
    pair(query, product, except) {
      const prior = click(product, except)
      const key = pairOf(query, product)
      return rate(key, 'clicks', prior, PAIR_PRIOR, except)
    },
  }
}

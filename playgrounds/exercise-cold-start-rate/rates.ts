// Items as the ranker meets them: a category, how often shown, how often clicked.
// Most are new. Returns the click rate that each item probably has, in the same order.
//  - Never shown: the rate of its category, all its clicks over all its impressions.
//  - Shown a lot: its own rate. In between, in between: the more it was shown, the
//    more its own rate counts.
// Some categories were never shown at all; then take the rate of all items. If
// nothing was shown, 0.

export interface Item {
  category: string
  shown: number
  clicks: number
}

export function rates(items: Item[]): number[] {
  // So far: its own rate, and 0 for what was never shown. One click of one impression
  // makes 100%.
  return items.map(({ shown, clicks }) =>
    shown === 0 ? 0 : clicks / shown,
  )
}

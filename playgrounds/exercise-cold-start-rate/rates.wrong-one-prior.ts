// Fails: what was never shown has the rate of its category
// Shrinks to the mean of all items: a new item of the best category starts as low as one of the worst.
export interface Item {
  category: string
  shown: number
  clicks: number
}

/** An item starts as if it had been shown so often, and clicked as all items are. */
const PRIOR = 100

export function rates(items: Item[]): number[] {
  const overall = pooled(items) ?? 0
  return items.map(
    ({ shown, clicks }) => (clicks + PRIOR * overall) / (shown + PRIOR),
  )
}

/** All clicks over all impressions. */
function pooled(items: Item[]): number | undefined {
  const shown = items.reduce((sum, item) => sum + item.shown, 0)
  const clicks = items.reduce((sum, item) => sum + item.clicks, 0)
  return shown === 0 ? undefined : clicks / shown
}

// Fails: what was never shown has the rate of its category
// The mean of the items' rates: an item shown once weighs as much as one shown ten thousand times.
export interface Item {
  category: string
  shown: number
  clicks: number
}

/** An item starts as if it had been shown so often, and clicked as its category is. */
const PRIOR = 100

export function rates(items: Item[]): number[] {
  const overall = pooled(items) ?? 0
  const prior = new Map<string, number>()
  for (const [category, members] of byCategory(items)) {
    prior.set(category, pooled(members) ?? overall)
  }
  return items.map(
    ({ category, shown, clicks }) =>
      (clicks + PRIOR * prior.get(category)!) / (shown + PRIOR),
  )
}

/** The mean of the rates of those that were shown. */
function pooled(items: Item[]): number | undefined {
  const seen = items.filter(({ shown }) => shown > 0)
  const sum = seen.reduce(
    (total, item) => total + item.clicks / item.shown,
    0,
  )
  return seen.length === 0 ? undefined : sum / seen.length
}

function byCategory(items: Item[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(item.category)
    if (group) group.push(item)
    else groups.set(item.category, [item])
  }
  return groups
}

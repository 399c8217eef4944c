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

/** All clicks over all impressions. */
function pooled(items: Item[]): number | undefined {
  const shown = items.reduce((sum, item) => sum + item.shown, 0)
  const clicks = items.reduce((sum, item) => sum + item.clicks, 0)
  return shown === 0 ? undefined : clicks / shown
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

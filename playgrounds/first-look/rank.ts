interface Item {
  title: string
  relevance: number
  clicks: number
}

export function rank(items: Item[]): Item[] {
  return items.toSorted((a, b) => b.clicks - a.clicks)
}
// Try: sort by relevance.

// Fails: the coin is tossed anew in each round
// One toss a page is fair on average, but whoever wins it is ahead in every round of that page.
export interface Page {
  items: string[]
  /** For each item: 0 if the first ranking picked it, 1 if the second did. */
  teams: (0 | 1)[]
}

export function interleave(
  first: string[],
  second: string[],
  size: number,
  coin: () => boolean,
): Page {
  const rankings = [first, second]
  const page: Page = { items: [], teams: [] }
  const order: (0 | 1)[] = coin() ? [0, 1] : [1, 0]
  while (page.items.length < size) {
    for (const team of order) {
      if (page.items.length === size) break
      const pick = rankings[team].find((id) => !page.items.includes(id))
      if (pick === undefined) return page
      page.items.push(pick)
      page.teams.push(team)
    }
  }
  return page
}

/** Clicks of the page that each ranking gets: of the items that it picked. */
export function credit(page: Page, clicked: string[]): [number, number] {
  const clicksOf = (team: 0 | 1) =>
    clicked.filter((id) => page.teams[page.items.indexOf(id)] === team)
      .length
  return [clicksOf(0), clicksOf(1)]
}

// Two rankings of ids, best first, each with at least `size` of them. Makes one page:
// in each round a coin says whose turn comes first; then each ranking in turn adds its
// best item that is not on the page yet. `teams` says whose pick each item was.
// Ends when the page has `size` items, if need be in the middle of a round.

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
  // So far: one toss for the whole page, then strictly in turns. An item that both
  // rankings have is there twice.
  const rankings = coin() ? [first, second] : [second, first]
  const items = Array.from(
    { length: size },
    (_, place) => rankings[place % 2][Math.floor(place / 2)],
  )
  return { items, teams: items.map((_, place) => (place % 2) as 0 | 1) }
}

/** Clicks of the page that each ranking gets: of the items that it picked. */
export function credit(page: Page, clicked: string[]): [number, number] {
  // So far: whoever has the item at all, which is mostly both.
  return [clicked.length, page.items.length > 0 ? clicked.length : 0]
}

// Fails: the price is the smallest bid that still wins
// The textbook's "pays the second-highest bid" holds for equal chances; here it can exceed the winner's own bid.
export interface Ad {
  id: string
  /** Cents per click, 0 or more. */
  bid: number
  /** Above 0, at most 1. */
  chance: number
}

export interface Sale {
  id: string
  pricePerClick: number
}

export function auction(ads: Ad[], reserve: number): Sale | null {
  const score = ({ bid, chance }: Ad) => bid * chance
  const [winner, next] = ads
    .filter((ad) => score(ad) >= reserve)
    .toSorted((a, b) => score(b) - score(a))
  if (!winner) return null
  const pricePerClick = Math.max(reserve, next?.bid ?? 0)
  return { id: winner.id, pricePerClick }
}

// Fails: alone, an ad pays the reserve of the impression
// The reserve is compared with bids: right for a reserve per click, and this one is per impression.
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
    .filter((ad) => ad.bid >= reserve)
    .toSorted((a, b) => score(b) - score(a))
  if (!winner) return null
  // What it has to beat, per impression; per click that is as many times more as clicks are rare.
  const toBeat = next ? score(next) : 0
  const pricePerClick = Math.max(reserve, toBeat / winner.chance)
  return { id: winner.id, pricePerClick }
}

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
  // What it has to beat, per impression; per click that is as many times more as clicks are rare.
  const toBeat = Math.max(reserve, next ? score(next) : 0)
  return { id: winner.id, pricePerClick: toBeat / winner.chance }
}

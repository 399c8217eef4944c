// Fails: nobody earns more with another bid than the true value
// The first price is easier to explain to advertisers, who then shade their bids and retune them every hour.
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
  const [winner] = ads
    .filter((ad) => score(ad) >= reserve)
    .toSorted((a, b) => score(b) - score(a))
  if (!winner) return null
  return { id: winner.id, pricePerClick: winner.bid }
}

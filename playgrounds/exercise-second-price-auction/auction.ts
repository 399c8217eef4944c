// One place for an ad. Each ad bids so many cents for a click and has a predicted chance
// of one. An impression is worth score = bid × chance to us, and the highest score wins.
// It pays only if it is clicked: the smallest price per click with which it would still
// have won. `reserve` is in cents per impression: an ad whose score is below it is not
// shown. Returns the winner and its price per click; null if nobody is shown. Among equal
// scores any may win.

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
  // So far: the highest bid wins and pays it, however few people click.
  const [best] = ads.toSorted((a, b) => b.bid - a.bid)
  return best && best.bid >= reserve
    ? { id: best.id, pricePerClick: best.bid }
    : null
}

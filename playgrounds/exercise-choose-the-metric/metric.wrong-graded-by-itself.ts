// Fails: clicks decide what a winner was worth, not the model
// The expected value of the winner, as the model expects it: the boldest model wins.
export interface Ad {
  bid: number
  predicted: number
  clicked: number
}

export function metric(auctions: Ad[][]): number {
  const worth = auctions.map((ads) =>
    Math.max(...ads.map((ad) => ad.bid * ad.predicted)),
  )
  return worth.reduce((sum, value) => sum + value, 0) / worth.length
}

export interface Ad {
  bid: number
  predicted: number
  clicked: number
}

export function metric(auctions: Ad[][]): number {
  const worth = auctions.map((ads) => {
    const winner = ads.reduce((best, ad) =>
      ad.bid * ad.predicted > best.bid * best.predicted ? ad : best,
    )
    return winner.bid * winner.clicked
  })
  return worth.reduce((sum, value) => sum + value, 0) / worth.length
}

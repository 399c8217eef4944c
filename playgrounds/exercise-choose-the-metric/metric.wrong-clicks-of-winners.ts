// Fails: of two models with the same order, the calibrated one scores higher
// The click rate of the winners, without their bids: a model that overrates what is clicked
// often picks cheap ads that are clicked often.
export interface Ad {
  bid: number
  predicted: number
  clicked: number
}

export function metric(auctions: Ad[][]): number {
  const clicks = auctions.map((ads) => {
    const winner = ads.reduce((best, ad) =>
      ad.bid * ad.predicted > best.bid * best.predicted ? ad : best,
    )
    return winner.clicked
  })
  return clicks.reduce((sum, click) => sum + click, 0) / clicks.length
}

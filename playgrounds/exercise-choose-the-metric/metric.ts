// A test log of auctions. All ads of an auction were shown side by side, so it is known of
// each whether it was clicked. `predicted` is the chance that the model under test gives.
// In production the ad with the highest bid × predicted would win, alone, and would be
// worth its bid if it is clicked.
// Returns one number for the model: the higher, the more its winners are worth.
import { rocAuc } from 'shortlist/ml'

export interface Ad {
  bid: number
  predicted: number
  clicked: number
}

export function metric(auctions: Ad[][]): number {
  // So far: what the last team reported.
  const ads = auctions.flat()
  return rocAuc(
    ads.map((ad) => ad.clicked),
    ads.map((ad) => ad.predicted),
  )
}

// Fails: half of every chance, and the same ads win: the same score
// A proper score sees calibration. It also sees errors that change no winner.
import { logLoss } from 'shortlist/ml'

export interface Ad {
  bid: number
  predicted: number
  clicked: number
}

export function metric(auctions: Ad[][]): number {
  const ads = auctions.flat()
  return -logLoss(
    ads.map((ad) => ad.clicked),
    ads.map((ad) => ad.predicted),
  )
}

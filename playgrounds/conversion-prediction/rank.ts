/**
 * From probabilities to money: who is scored, what is bid for whom, and
 * what is sold. An ad request offers one place and 12 ads that may take it.
 */
export interface Candidate {
  /** What a conversion is worth to the advertiser, as it told us. */
  value: number
  /** Chance of a click; of a conversion after it, by the model. */
  pClick: number
  pConvert: number
  /** The advertiser's mean rate of conversions, from a table. */
  rate: number
}

/** What decides who gets to the model: no model is needed for it. */
export const light = (ad: Candidate) => ad.value * ad.pClick * ad.rate

/** How many ads the model scores for a request. */
export const heavyScores = 6

/** What is bid for an impression: value × probability. The highest bid is
 * shown and pays the second highest, whatever happens then. */
export const bid = (ad: Candidate) => ad.value * ad.pClick * ad.pConvert

/** The least a place is sold for. */
export const reserve = 0.1

/** When a stage is given up, in milliseconds. Without the model an ad has
 * the rate of its advertiser, without the light stage luck decides. */
export const timeouts = { light: 15, heavy: 45 }

// Try: bid = … * ad.pConvert * 1.5: every bid too high by as much. Or:
//   (ad) => ad.value * ad.pClick * ad.rate
//   (ad) => ad.pClick
// Try: heavyScores = 2, heavyScores = 12, reserve = 1.

// Auctions of four ads, and five models that all order ads alike, or not at all.
// - Log-odds of a click: −1.5 + normal with a standard deviation of 1.
// - Bids do not depend on the chance: ln(bid) is normal with a standard deviation of 0.8.
// - A model distorts the log-odds, or says the same of every ad. None is off at random.
import { createRandom } from 'shortlist/ml'

const chanceOf = (logOdds: number) => 1 / (1 + Math.exp(-logOdds))

/** What a model says of an ad with these true log-odds. */
export const MODELS: Record<string, (logOdds: number) => number> = {
  'always the mean': () => 0.25,
  'too timid': (logOdds) => chanceOf(0.3 * (logOdds + 1.5) - 1.5),
  'too sure': (logOdds) => chanceOf(3 * (logOdds + 1.5) - 1.5),
  'half of it': (logOdds) => chanceOf(logOdds) / 2,
  calibrated: (logOdds) => chanceOf(logOdds),
}

export interface Candidate {
  bid: number
  logOdds: number
  clicked: number
}

export function drawAuctions(seed: number, count: number): Candidate[][] {
  const random = createRandom(seed)
  return Array.from({ length: count }, () =>
    Array.from({ length: 4 }, () => {
      const logOdds = random.normal(-1.5, 1)
      return {
        bid: Math.exp(random.normal(0, 0.8)),
        logOdds,
        clicked: Number(random.bernoulli(chanceOf(logOdds))),
      }
    }),
  )
}

/** The test log as a model sees it. */
export const scoredBy = (model: string, auctions: Candidate[][]) =>
  auctions.map((ads) =>
    ads.map(({ bid, logOdds, clicked }) => {
      return { bid, clicked, predicted: MODELS[model](logOdds) }
    }),
  )

/** The mean value of a model's winners, by their true chances: known in a world only. */
export function trueWorth(model: string, auctions: Candidate[][]): number {
  const worth = auctions.map((ads) => {
    const values = ads.map(
      ({ bid, logOdds }) => bid * MODELS[model](logOdds),
    )
    const winner = ads[values.indexOf(Math.max(...values))]
    return winner.bid * chanceOf(winner.logOdds)
  })
  return worth.reduce((sum, value) => sum + value, 0) / worth.length
}

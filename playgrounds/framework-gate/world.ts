import {
  calibrationRatio,
  createRandom,
  normalizedEntropy,
  rocAuc,
  sigmoid,
} from 'shortlist/ml'
import type { Checks } from './gate.ts'

/*
 * A click has log-odds BASE + SIGNAL * z, z normal. A model sees z through
 * noise. Every night one is trained anew, so its noise is drawn anew; some
 * nights something is broken.
 */
const BASE = -2.2
const SIGNAL = 1.2
/** Standard deviation of the champion's noise; 0 would know z itself. */
const NOISE = 0.5
/** Share of rows of people who are new. */
const NEWCOMERS = 0.15

/** What can come out of a night: noise, and what is broken. (Odds double
 * where negatives were sampled and nobody corrected for it.) */
export const kinds = {
  'a little better': { noise: 0.4 },
  'just as good': { noise: NOISE },
  'odds doubled': { noise: NOISE, odds: 2 },
  'feature empty': { noise: 1.3 },
  'newcomers lost': { noise: NOISE, blind: true },
}
export type Kind = keyof typeof kinds
export const isGood = (kind: Kind) =>
  kind === 'a little better' || kind === 'just as good'

interface Model {
  noise: number
  odds?: number
  blind?: boolean
}

/** One night: a candidate and the champion on the same rows. */
export function night(kind: Kind, rows: number, seed: number) {
  const random = createRandom(seed)
  const z = Float64Array.from({ length: rows }, () => random.normal())
  const isNew = z.map(() => (random.bernoulli(NEWCOMERS) ? 1 : 0))
  const clicks = z.map((one) =>
    random.bernoulli(sigmoid(BASE + SIGNAL * one)) ? 1 : 0,
  )
  function predictions({ noise, odds = 1, blind = false }: Model) {
    // The best guess of z that the noise leaves, and the spread around it.
    const trust = 1 / (1 + noise ** 2)
    return z.map((one, row) => {
      const seen = trust * (one + noise * random.normal())
      const guess = blind && isNew[row] ? 0 : SIGNAL * seen
      const level = BASE + 0.22 * (1 - trust)
      return sigmoid(level + guess + Math.log(odds))
    })
  }
  const measure = (p: Float64Array): Checks & { auc(): number } => ({
    entropy: normalizedEntropy(clicks, p),
    newcomers: normalizedEntropy(
      clicks.filter((_, row) => isNew[row]),
      p.filter((_, row) => isNew[row]),
    ),
    calibration: calibrationRatio(clicks, p),
    auc: () => rocAuc(clicks, p),
  })
  return {
    champion: measure(predictions({ noise: NOISE })),
    candidate: measure(predictions(kinds[kind])),
  }
}

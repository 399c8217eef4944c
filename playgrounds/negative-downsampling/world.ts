/**
 * The world: impressions that are rarely clicked.
 *
 * Six normal features add up to the log-odds of a click, so that logistic
 * regression is the right model: nothing that goes wrong is its fault.
 */
import { createRandom, matrix, sigmoid } from 'shortlist/ml'

export interface Settings {
  /** Which world: any integer. */
  seed: number
  /** Impressions in the log, and as many again to test on. */
  rows: number
  /** Log-odds of a click on an impression with all features 0, -8 to 0. 0:
   * one in two. */
  baseLogOdds: number
}

export const usual: Settings = { seed: 1, rows: 6000, baseLogOdds: -4 }

const WEIGHTS = [0.8, -0.6, 0.5, -0.4, 0.3, 0.2]

export function createWorld(changes: Partial<Settings> = {}) {
  const { seed, rows, baseLogOdds } = { ...usual, ...changes }
  const random = createRandom(seed)
  function impressions() {
    const features = Array.from({ length: rows }, () =>
      WEIGHTS.map(() => random.normal()),
    )
    const clicks = features.map((row) => {
      const effect = row.reduce((sum, x, i) => sum + x * WEIGHTS[i], 0)
      return random.bernoulli(sigmoid(baseLogOdds + effect)) ? 1 : 0
    })
    return { features, clicks }
  }
  const test = impressions()
  return {
    log: impressions(),
    test: { features: matrix(test.features), clicks: test.clicks },
    random,
  }
}

export type World = ReturnType<typeof createWorld>

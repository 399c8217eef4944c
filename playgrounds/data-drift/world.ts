/**
 * Requests before and after their mix has changed. It assumes that a click
 * depends on one feature, in the same way before and after; only how often
 * each value of the feature comes moves.
 */
import { createRandom, sigmoid } from 'shortlist/ml'

export interface WorldSettings {
  seed: number
  /** Requests before, and as many after. */
  rows: number
  /** How far the mean of the feature moves, in standard deviations of it.
   * 0: nothing changes. */
  shift: number
  /** How much the truth bends, in log-odds, 0 or more. 0: a straight line
   * in the log-odds, which a linear model can learn. */
  bend: number
}

export interface Requests {
  x: Float64Array
  /** The true chance of a click, which nobody knows. */
  chance: Float64Array
  clicked: Float64Array
}

export const usual = { rows: 3000, shift: 1, bend: 0.6 }

export function createRequests(
  settings: WorldSettings,
): [Requests, Requests] {
  const { seed, rows, shift, bend } = settings
  const random = createRandom(seed)
  function requests(mean: number): Requests {
    const x = Float64Array.from({ length: rows }, () =>
      random.normal(mean, 1),
    )
    const chance = x.map((value) => sigmoid(value - bend * value ** 2 - 1))
    const clicked = chance.map((p) => (random.bernoulli(p) ? 1 : 0))
    return { x, chance, clicked }
  }
  return [requests(0), requests(shift)]
}

/**
 * Days of visits whose meaning turns. It assumes that the features of a
 * visit come from the same distribution every day, and that only what they
 * say about a click moves: interest turns from one feature to the other.
 */
import { createRandom, sigmoid } from 'shortlist/ml'

export interface WorldSettings {
  seed: number
  /** How far interest turns a day, in radians, 0 or more. 0: a visit means
   * the same for ever. 0.05: after a month it depends on the other one. */
  turn: number
}

export interface Day {
  features: number[][]
  clicked: number[]
}

/** Days of history before the launch, and of service after it. */
export const HISTORY = 28
export const LIVE = 28
const VISITS = 80

export const usual = { turn: 0.04 }

export function createDays(settings: WorldSettings): Day[] {
  const { seed, turn } = settings
  const random = createRandom(seed)
  return Array.from({ length: HISTORY + LIVE }, (_, day) => {
    const angle = turn * day
    const features = Array.from({ length: VISITS }, () => [
      random.normal(),
      random.normal(),
    ])
    const clicked = features.map(([one, other]) => {
      const interest = Math.cos(angle) * one + Math.sin(angle) * other
      return random.bernoulli(sigmoid(1.5 * interest - 1)) ? 1 : 0
    })
    return { features, clicked }
  })
}

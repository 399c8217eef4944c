/**
 * People who choose items. It assumes P(item | person) ∝ e^(taste · item +
 * popularity), one choice after another, with every item on offer.
 */
import { createRandom } from 'shortlist/ml'

export interface WorldSettings {
  seed: number
  /** People, from 1. */
  people: number
  /** Items, from 10. */
  items: number
  /** Choices that are logged. */
  choices: number
  /** Deviation of the popularity of items, in log-odds. 0: all items are
   * equally popular. */
  popularitySpread: number
}

export const usual: WorldSettings = {
  seed: 1,
  people: 120,
  items: 200,
  choices: 4000,
  popularitySpread: 1,
}

const TASTES = 4
/** Log-odds that one unit of affinity adds. */
const TASTE_STRENGTH = 1.5

export interface World {
  settings: WorldSettings
  /** Which person chose which item, a position a choice. */
  pairs: { users: Int32Array; items: Int32Array }
  /** Of each person, the true chance of each item. */
  chances: Float64Array[]
}

export function createWorld(changes: Partial<WorldSettings> = {}): World {
  const settings = { ...usual, ...changes }
  const { people, items, choices, popularitySpread } = settings
  const random = createRandom(settings.seed)
  const points = (count: number) =>
    Array.from({ length: count }, () =>
      Array.from({ length: TASTES }, () => random.normal()),
    )
  const tastes = points(people)
  // All at one distance from the middle, so that none suits more tastes.
  const places = points(items).map((point) => {
    const length = Math.hypot(...point)
    return point.map((x) => x / length)
  })
  const popularity = Array.from(places, () => random.normal())

  const chances = tastes.map((taste) => {
    const weights = Float64Array.from(places, (place, item) => {
      const affinity = place.reduce((sum, x, i) => sum + x * taste[i], 0)
      return Math.exp(
        TASTE_STRENGTH * affinity + popularitySpread * popularity[item],
      )
    })
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    return weights.map((weight) => weight / total)
  })
  const everything = Int32Array.from(places, (_, item) => item)
  const users = Int32Array.from({ length: choices }, (_, i) => i % people)
  return {
    settings,
    pairs: {
      users,
      items: users.map((user) => random.choice(everything, chances[user])),
    },
    chances,
  }
}

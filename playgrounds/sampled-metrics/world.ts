/**
 * Two rankers, known by the rank each gives to the one item that a person
 * went on to watch. It assumes one such item a person, and that ranks of
 * different people are independent.
 */
import { createRandom, type Random } from 'shortlist/ml'

export interface WorldSettings {
  seed: number
  /** People whose held-out item is ranked, from 1. */
  people: number
  /** Items in the catalog, from 11. */
  items: number
  /** Share of people for whom the neighbors ranker knows the very item, 0 to
   * 1. 0: it orders at random. */
  known: number
  /** Median rank that the topics ranker gives, from 1. 1: it is perfect. */
  typicalRank: number
}

export const usual: WorldSettings = {
  seed: 1,
  people: 5_000,
  items: 10_000,
  known: 0.14,
  typicalRank: 400,
}

/** How far ranks of the topics ranker stray: deviation of their logarithm. */
const STRAY = 0.8

/** The true rank of each person's item among all items, from 1. */
export interface Ranks {
  neighbors: number[]
  topics: number[]
}

export function createRanks(changes: Partial<WorldSettings> = {}): Ranks {
  const settings = { ...usual, ...changes }
  const random = createRandom(settings.seed)
  const everybody = (draw: (random: Random) => number) =>
    Array.from({ length: settings.people }, () => draw(random))
  const { items, known, typicalRank } = settings
  return {
    // Knows the item of a few people exactly, of the others nothing.
    neighbors: everybody((random) =>
      random.integer(1, random.bernoulli(known) ? 11 : items + 1),
    ),
    // Knows everybody's topic, and nothing finer.
    topics: everybody((random) => {
      const rank = typicalRank * Math.exp(STRAY * random.normal())
      return Math.min(items, Math.max(1, Math.round(rank)))
    }),
  }
}

/**
 * People who tire of a topic. It assumes that each item has one topic, that
 * the ranker knows exactly how welcome an item is on its own, and that each
 * item of a topic takes some of the interest in the next one.
 */
import { createRandom } from 'shortlist/ml'

export interface WorldSettings {
  seed: number
  /** Pages, one a person, from 1. */
  pages: number
  /** Candidates of a page, from 10. */
  candidates: number
  /** Topics, from 1. */
  topics: number
  /** How much people differ in their interests: deviation of log-odds of a
   * topic. 0: everybody likes all topics alike. */
  interest: number
  /** Share of the interest in a topic that one item of it takes away, 0 to
   * 1. 0: people never tire. */
  satiation: number
}

export const usual: WorldSettings = {
  seed: 1,
  pages: 100,
  candidates: 100,
  topics: 10,
  interest: 1.5,
  satiation: 0.2,
}

export interface Candidate {
  topic: number
  /** The chance that it is welcome if it is the first of its topic. */
  score: number
}

/** The candidates of each page. */
export function createPages(
  changes: Partial<WorldSettings> = {},
): Candidate[][] {
  const { seed, pages, candidates, topics, interest } = {
    ...usual,
    ...changes,
  }
  const random = createRandom(seed)
  return Array.from({ length: pages }, () => {
    const interests = Array.from({ length: topics }, () =>
      random.normal(-1, interest),
    )
    return Array.from({ length: candidates }, () => {
      const topic = random.integer(0, topics)
      const logOdds = interests[topic] + random.normal(0, 0.7)
      return { topic, score: 1 / (1 + Math.exp(-logOdds)) }
    })
  })
}

/** How many items of a page are welcome, on average. */
export function welcome(page: Candidate[], satiation = usual.satiation) {
  const seen = new Map<number, number>()
  let sum = 0
  for (const { topic, score } of page) {
    const earlier = seen.get(topic) ?? 0
    sum += score * (1 - satiation) ** earlier
    seen.set(topic, earlier + 1)
  }
  return sum
}

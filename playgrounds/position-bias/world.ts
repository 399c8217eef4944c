/**
 * The world: search pages of ten documents, of which all is known.
 *
 * Every document of a query attracts with a chance of its own. The page is
 * ordered by a ranker that half knows it. People look at position p (0 on
 * top) with chance (p + 1)^-positionBias, and click when they look and the
 * document attracts. The log has documents, positions and clicks, and not
 * who looked.
 */
import { createRandom } from 'shortlist/ml'

export interface Settings {
  /** Which world: any integer. */
  seed: number
  /** How many queries, each with ten documents of its own. */
  queries: number
  /** How often each query is asked. */
  requests: number
  /** How fast looks fall with the position, 0 to 2. 0: all are seen. */
  positionBias: number
  /** What the ranker knows of a document, 0 to 3. 0: nothing. */
  rankerSkill: number
  /** How much the order changes from request to request, 0 to 100, in the
   * unit of the ranker's scores. 0: every document keeps its place. */
  shuffling: number
}

export const usual: Settings = {
  seed: 1,
  queries: 20,
  requests: 120,
  positionBias: 1,
  rankerSkill: 0.5,
  shuffling: 0.8,
}

export const PAGE = 10

export function createWorld(changes: Partial<Settings> = {}) {
  const settings = { ...usual, ...changes }
  const { seed, queries, requests, positionBias } = settings
  const random = createRandom(seed)
  const examination = Array.from(
    { length: PAGE },
    (_, position) => (position + 1) ** -positionBias,
  )
  const attraction: number[] = []
  const items: number[] = []
  const positions: number[] = []
  const clicks: number[] = []
  for (let query = 0; query < queries; query++) {
    const appeal = Array.from({ length: PAGE }, () => random.normal())
    attraction.push(...appeal.map((z) => 1 / (1 + Math.exp(1.5 - 1.2 * z))))
    const scores = appeal.map(
      (z) => settings.rankerSkill * z + random.normal(),
    )
    for (let request = 0; request < requests; request++) {
      const now = scores.map(
        (score) => score + settings.shuffling * random.normal(),
      )
      const page = now.map((_, document) => document)
      page.sort((one, other) => now[other] - now[one])
      page.forEach((document, position) => {
        const item = query * PAGE + document
        const chance = examination[position] * attraction[item]
        items.push(item)
        positions.push(position)
        clicks.push(random.bernoulli(chance) ? 1 : 0)
      })
    }
  }
  return { examination, attraction, log: { items, positions, clicks } }
}

export type World = ReturnType<typeof createWorld>

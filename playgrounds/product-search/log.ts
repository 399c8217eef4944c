/** The log: what was shown, clicked, ordered and kept. */
import { createRandom, topK } from 'shortlist/ml'
import type { World } from './create-world.ts'
import { PAGE } from './world.ts'

/** A row a product that was shown. */
export interface Log {
  rowCount: number
  /** Number of the search; its rows stand together, in order shown. */
  search: Int32Array
  query: Int32Array
  product: Int32Array
  /** From 0. */
  position: Int32Array
  day: Int32Array
  hour: Int32Array
  clicked: Uint8Array
  ordered: Uint8Array
  /** Ordered, and not sent back. */
  kept: Uint8Array
}

/** What the old ranker showed from day to day, and what came of it. */
export function createLog(world: World, from: number, to: number): Log {
  const { settings, catalog } = world
  const random = createRandom(settings.seed * 16 + 5 + 1000 * (from + 1))
  const searches = world.searches(from, to)
  // Moods of the old ranker; each search starts somewhere in them.
  const moods = Float64Array.from({ length: 8191 }, () => random.normal())
  const scores = new Float64Array(catalog.length)
  // What it thinks of products for a query, but for its mood.
  const opinions: Float64Array[] = []
  const opinionOf = (query: number) =>
    (opinions[query] ??= Float64Array.from(
      catalog,
      ({ favor }, product) =>
        settings.incumbentSkill * world.grade(query, product) +
        settings.favorites * favor,
    ))
  const rows: number[][] = []
  searches.forEach(({ query, hour, day }, search) => {
    const start = random.integer(0, moods.length)
    const opinion = opinionOf(query)
    for (let product = 0; product < scores.length; product++) {
      scores[product] = !world.market.inStock(product, hour)
        ? -100
        : opinion[product] + moods[(start + product) % moods.length]
    }
    topK(scores, PAGE).indices.forEach((product, position) => {
      const seen = random.uniform() < world.chanceSeen(position)
      const [click, order, keep] = [
        world.chanceOfClick(query, product, hour),
        world.chanceOfOrder(query, product, hour),
        world.chanceOfKeeping(query, product),
      ].map((chance) => random.uniform() < chance)
      const clicked = seen && click
      const ordered = clicked && order
      const kept = ordered && keep
      const happened = [clicked, ordered, kept].map(Number)
      rows.push([search, query, product, position, day, hour, ...happened])
    })
  })
  const column = (at: number) => Int32Array.from(rows, (row) => row[at])
  const bits = (at: number) => Uint8Array.from(rows, (row) => row[at])
  return {
    rowCount: rows.length,
    search: column(0),
    query: column(1),
    product: column(2),
    position: column(3),
    day: column(4),
    hour: column(5),
    clicked: bits(6),
    ordered: bits(7),
    kept: bits(8),
  }
}

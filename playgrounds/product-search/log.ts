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
  const seen = Array.from({ length: PAGE }, (_, position) =>
    world.chanceSeen(position),
  )
  const rowCount = searches.length * Math.min(PAGE, catalog.length)
  const column = () => new Int32Array(rowCount)
  const bits = () => new Uint8Array(rowCount)
  const log: Log = {
    rowCount,
    search: column(),
    query: column(),
    product: column(),
    position: column(),
    day: column(),
    hour: column(),
    clicked: bits(),
    ordered: bits(),
    kept: bits(),
  }
  let row = 0
  searches.forEach(({ query, hour, day }, search) => {
    const start = random.integer(0, moods.length)
    const opinion = opinionOf(query)
    for (let product = 0; product < scores.length; product++) {
      scores[product] = !world.market.inStock(product, hour)
        ? -100
        : opinion[product] + moods[(start + product) % moods.length]
    }
    topK(scores, PAGE).indices.forEach((product, position) => {
      // Luck is drawn for all that might happen: what does not happen here
      // leaves the luck of what follows alone.
      const look = random.uniform()
      const click = random.uniform()
      const order = random.uniform()
      const keep = random.uniform()
      const clicked =
        look < seen[position] &&
        click < world.chanceOfClick(query, product, hour)
      const ordered =
        clicked && order < world.chanceOfOrder(query, product, hour)
      const kept = ordered && keep < world.chanceOfKeeping(query, product)
      log.search[row] = search
      log.query[row] = query
      log.product[row] = product
      log.position[row] = position
      log.day[row] = day
      log.hour[row] = hour
      log.clicked[row] = Number(clicked)
      log.ordered[row] = Number(ordered)
      log.kept[row] = Number(kept)
      row++
    })
  })
  return log
}

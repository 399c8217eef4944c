/** Puts a world together: who asks what, and what people do with a page. */
import { createRandom } from 'shortlist/ml'
import { createCatalog, type Product } from './catalog.ts'
import { createMarket, type Market } from './market.ts'
import { createQueries, KINDS, type Kind, type Query } from './queries.ts'
import { usualSettings, type WorldSettings } from './world.ts'

export interface World {
  settings: WorldSettings
  catalog: Product[]
  queries: Query[]
  market: Market
  /** How well a product answers: 3 exactly, 2 a substitute, 1 goes with
   * what was asked for, 0 not at all. */
  grade(query: number, product: number): number
  /** The grades of all products for a query, best first. */
  ideal(query: number): Uint8Array
  chanceSeen(position: number): number
  /** Of a product that is seen. */
  chanceOfClick(query: number, product: number, hour: number): number
  /** Of a product that was clicked. */
  chanceOfOrder(query: number, product: number, hour: number): number
  /** Of a product that was ordered. */
  chanceOfKeeping(query: number, product: number): number
  /** Queries asked from day to day, in order. */
  searches(from: number, to: number, perDay?: number): Search[]
}

export interface Search {
  query: number
  /** Hours since the log began, and the day they are in. */
  hour: number
  day: number
}

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))
/** Log-odds by grade. */
const CLICK = [-3.6, -2.2, -1.3, 0]
const ORDER = [-5, -3.2, -1.2, 0.4]
const KEEP = [0, 0.5, 0.8, 1.8]

export function createWorld(changes: Partial<WorldSettings> = {}): World {
  const settings = { ...usualSettings, ...changes }
  const { photoEffect, qualityEffect } = settings
  const catalog = createCatalog(settings)
  const queries = createQueries(settings, catalog)
  const market = createMarket(settings, catalog)

  /** Grades of all products for a query, when first asked for. */
  const known: Uint8Array[] = []
  const grades = (query: number) =>
    (known[query] ??= Uint8Array.from(catalog, (_, i) => judge(query, i)))
  const grade = (query: number, product: number) => grades(query)[product]
  const ideals: Uint8Array[] = []

  function judge(query: number, product: number): number {
    const asked = queries[query]
    const given = catalog[product]
    if (asked.type !== given.type) return 0
    if (given.isAccessory) return asked.model === given.model ? 3 : 1
    if (asked.model) return asked.model === given.model ? 3 : 2
    const misses =
      (asked.brand !== undefined && asked.brand !== given.brand) ||
      asked.traits.some((trait) => !given.traits.includes(trait))
    return misses ? 2 : 3
  }

  /** What people want for a query and words do not tell. */
  const tastes: Float64Array[] = []
  const taste = (query: number, product: number) =>
    (tastes[query] ??= tastesFor(settings.seed, query, catalog.length))[
      product
    ]

  /** How much a price matters, which may grow after the log. */
  function priceEffect(hour: number): number {
    const weeks = Math.max(0, hour / 24 - settings.days) / 7
    return settings.priceEffect * (1 + settings.season * weeks)
  }

  return {
    settings,
    catalog,
    queries,
    market,
    grade,
    ideal: (query) =>
      (ideals[query] ??= grades(query).slice().sort().reverse()),
    chanceSeen: (position) => (position + 1) ** -settings.positionBias,
    chanceOfClick(query, product, hour) {
      const { photo } = catalog[product]
      const price = 0.3 * priceEffect(hour) * market.price(product, hour)
      const fit = CLICK[grade(query, product)]
      // Out of stock is written on the page: fewer click, nobody buys.
      const there = market.inStock(product, hour) ? 0 : -1.5
      const wanted = settings.tasteEffect * taste(query, product)
      return sigmoid(fit + wanted + photoEffect * photo - price + there)
    },
    chanceOfOrder(query, product, hour) {
      if (!market.inStock(product, hour)) return 0
      const { quality } = catalog[product]
      const price = priceEffect(hour) * market.price(product, hour)
      const fit = ORDER[grade(query, product)]
      return sigmoid(fit + qualityEffect * quality - price)
    },
    chanceOfKeeping(query, product) {
      const { quality, photo } = catalog[product]
      const fit = KEEP[grade(query, product)]
      return sigmoid(fit + qualityEffect * quality - photoEffect * photo)
    },
    searches: (from, to, perDay = settings.searchesPerDay) =>
      searches(settings, queries, from, to, perDay),
  }
}

function tastesFor(seed: number, query: number, products: number) {
  const random = createRandom(seed * 4096 + 100_000 + query)
  return Float64Array.from({ length: products }, () => random.normal())
}

function searches(
  settings: WorldSettings,
  queries: Query[],
  from: number,
  to: number,
  perDay: number,
): Search[] {
  const random = createRandom(settings.seed * 16 + 4 + 1000 * (from + 1))
  const { misspeltShare, synonymShare } = settings
  const shares: Record<Kind, number> = {
    head: 0.7 - misspeltShare - synonymShare,
    tail: 0.18,
    misspelled: misspeltShare,
    'model number': 0.12,
    'other words': synonymShare,
  }
  const kinds = KINDS.map((kind) => shares[kind])
  const places = KINDS.map((_, place) => place)
  /** The queries of a kind that are asked on a day, the usual ones first. */
  const askedOn = (kind: Kind, day: number) =>
    queries.flatMap((query, place) =>
      query.kind === kind && query.born <= day && day < query.gone
        ? [place]
        : [],
    )
  const days = Array.from({ length: to - from }, (_, i) => from + i)
  return days.flatMap((day) => {
    const asked = KINDS.map((kind) => askedOn(kind, day))
    // The first ones are asked most, as in Zipf's law.
    const weights = asked.map((list) =>
      list.map((_, rank) => (rank + 1) ** -0.7),
    )
    return Array.from({ length: perDay }, () => {
      const hour = 24 * day + random.integer(0, 24)
      const kind = random.choice(places, kinds)
      const query = random.choice(asked[kind], weights[kind])
      return { query, hour, day }
    }).sort((one, other) => one.hour - other.hour)
  })
}

/** How a search is answered: found, ranked, put together by rules. */
import { reciprocalRankFusion } from 'shortlist/ml'
import type { Search } from './create-world.ts'
import { rankerScores, rerank, sources, weights } from './rank.ts'
import type { Ranker } from './rankers.ts'
import type { Retrieval } from './retrieval.ts'
import type { Site } from './site.ts'
import { futureSearches, meanOutcome, outcomeOf } from './truth.ts'
import { PAGE } from './world.ts'

export interface Candidate {
  product: number
  brand: number
  isAccessory: boolean
  /** As the warehouse knows it, now. */
  inStock: boolean
}

export type Part = 'words' | 'vectors' | 'ranker' | 'rules'

export interface Serving {
  /** Parts that are left out. */
  without?: readonly Part[]
  /** Hours since the index learned of stock and prices. */
  indexAge?: number
  /** Whether the warehouse is asked again before showing; else a page
   * believes the index. */
  asksAgain?: boolean
}

/** Lists that were asked for before, by the query and what was left out. */
const found = new WeakMap<Retrieval, Map<string, number[]>>()

/** The two lists in one, by ranks. */
export function retrieve(
  { retrieval }: Site,
  query: number,
  without: readonly Part[] = [],
): number[] {
  const known = found.get(retrieval) ?? new Map<string, number[]>()
  found.set(retrieval, known)
  const key = `${query} ${without.join(' ')}`
  const list = known.get(key) ?? fuse(retrieval, query, without)
  known.set(key, list)
  return list
}

function fuse(
  retrieval: Retrieval,
  query: number,
  without: readonly Part[],
): number[] {
  const names = (['words', 'vectors'] as const).filter(
    (name) => sources[name] > 0 && !without.includes(name),
  )
  const lists = names.map((name) =>
    name === 'words'
      ? retrieval.lexical(query, sources.words)
      : retrieval.vectors(query, sources.vectors),
  )
  const counts = names.map((name) => weights[name])
  return reciprocalRankFusion(lists, { weights: counts }).map(
    ({ id }) => id,
  )
}

/** The page for a search. */
export function pageFor(
  site: Site,
  ranker: Ranker,
  { query, hour }: Search,
  { without = [], indexAge = 0, asksAgain = true }: Serving = {},
): number[] {
  const { catalog, market } = site.world
  // The index leaves out what it believes to be sold out.
  const indexed = hour - indexAge
  const found = retrieve(site, query, without)
    .filter((product) => market.inStock(product, indexed))
    .slice(0, rankerScores)
  const scores = without.includes('ranker')
    ? found.map((_, place) => -place)
    : ranker.score(
        found.map((product) => ({ query, product, hour: indexed })),
      )
  const ranked = found
    .map((_, place) => place)
    .sort((one, other) => scores[other] - scores[one])
    .map((place): Candidate => {
      const product = found[place]
      const { brand, isAccessory } = catalog[product]
      const inStock = !asksAgain || market.inStock(product, hour)
      return { product, brand, isAccessory, inStock }
    })
  const page = without.includes('rules') ? ranked : rerank(ranked, PAGE)
  return page.slice(0, PAGE).map(({ product }) => product)
}

/** What such pages bring in the week after the log. */
export function launch(
  site: Site,
  ranker: Ranker,
  serving: Serving = {},
  searches = futureSearches(site.world),
) {
  return meanOutcome(
    searches.map((search) =>
      outcomeOf(site.world, search, pageFor(site, ranker, search, serving)),
    ),
  )
}

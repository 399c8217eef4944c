/** From a photo to a page, stage by stage, as rank.ts says. */
import { ivfIndex, topK, type IvfIndex } from 'shortlist/ml'
import type { Encoder } from './encoder.ts'
import { PAGE } from './judging.ts'
import type { Ranker } from './models.ts'
import { heavyScores, keep, rerank, search } from './rank.ts'
import type { Site } from './site.ts'

/** A listing on its way to the page. */
export interface Candidate {
  listing: number
  /** How near the encoder finds it, -1 to 1. */
  cosine: number
  /** The first of the listings that the hash takes for copies of it. */
  group: number
  inStock: boolean
  /** How pretty its picture is, 0 on average. */
  appeal: number
}

/** Lists that the index divides the listings into. */
export const LISTS = 16

/** What may be left out, as if it were late or had never been built. */
export type Part = 'search' | 'heavy' | 'filter' | 'rules'

/** One index serves every ranker behind it. */
const indexes = new WeakMap<Encoder, IvfIndex>()
const buildIndex = (site: Site, encoder: Encoder) =>
  ivfIndex(encoder.embed(site.pictures), {
    lists: LISTS,
    nprobe: search.lists,
  })

export function buildFunnel(site: Site, encoder: Encoder, ranker: Ranker) {
  const index = indexes.get(encoder) ?? buildIndex(site, encoder)
  indexes.set(encoder, index)
  // What is shown when nothing else is there: the prettiest, in stock.
  const pretty = site.listings.map(({ appeal, inStock }) =>
    inStock ? appeal : -Infinity,
  )
  const cached = Array.from(topK(pretty, PAGE).indices)

  function run(photo: Float64Array, without: readonly Part[] = []) {
    if (without.includes('search')) {
      return { page: cached, found: cached, kept: cached, compared: 0 }
    }
    const { indices, scores, comparisons } = index.search(
      encoder.embedOne(photo),
      search.listings,
    )
    const found = Array.from(indices, (listing, i): Candidate => {
      const { group, inStock, appeal } = site.listings[listing]
      return { listing, cosine: scores[i], group, inStock, appeal }
    })
    const kept = without.includes('filter') ? found : found.filter(keep)
    const light = kept.slice(0, heavyScores)
    const ids = light.map(({ listing }) => listing)
    const heavy =
      without.includes('heavy') || light.length === 0
        ? light
        : Array.from(
            topK(ranker.score(photo, ids), light.length).indices,
            (place) => light[place],
          )
    const ranked = [...heavy, ...kept.slice(heavyScores)]
    const page = without.includes('rules')
      ? ranked.slice(0, PAGE)
      : rerank(ranked, PAGE)
    const idsOf = (list: Candidate[]) => list.map(({ listing }) => listing)
    return {
      page: idsOf(page),
      found: idsOf(found),
      kept: idsOf(kept),
      compared: comparisons,
    }
  }
  return { run }
}

export type Funnel = ReturnType<typeof buildFunnel>

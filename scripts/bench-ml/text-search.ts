import { bm25Index, createRandom, tokenize } from '../../src/ml/index.ts'
import { noted } from '../bench/figures.ts'
import type { Figure } from '../bench/figures.ts'
import { loadPeer, nameOf } from './peers.ts'
import { ratio } from './ratio.ts'
import { fittedExponent, medianTimes } from './timing.ts'

const DOCUMENTS = 20_000
const VOCABULARY = 30_000
const QUERIES = 100

interface MiniSearch {
  addAll(documents: readonly { id: number; text: string }[]): void
  search(query: string): { id: number }[]
}
type MiniSearchClass = new (options: { fields: string[] }) => MiniSearch

interface WinkEngine {
  defineConfig(config: object): void
  definePrepTasks(tasks: ((text: string) => string[])[]): void
  addDoc(document: { body: string }, id: number): void
  consolidate(): void
  search(query: string, limit: number): [id: string | number, score: number][]
}

/** Texts of words by Zipf's law, as in any language; 60 words on average. */
export function zipfTexts(count: number, length: number, seed: number): string[] {
  const random = createRandom(seed)
  return Array.from({ length: count }, () => {
    const words = length + random.integer(-Math.floor(length / 2), Math.floor(length / 2) + 1)
    return Array.from({ length: words }, () => `w${random.zipf(VOCABULARY, 1)}`).join(' ')
  })
}

/** BM25, top 10 over 20,000 documents, three words a query. */
export async function benchTextSearch(): Promise<Figure[]> {
  const texts = zipfTexts(DOCUMENTS, 60, 1)
  const queries = zipfTexts(QUERIES, 3, 2)
  const MiniSearch = loadPeer<MiniSearchClass>('minisearch')
  const wink = loadPeer<() => WinkEngine>('wink-bm25-text-search')

  const build = {
    ours: () => bm25Index(texts),
    minisearch: () => {
      const engine = new MiniSearch({ fields: ['text'] })
      engine.addAll(texts.map((text, id) => ({ id, text })))
      return engine
    },
    wink: () => {
      const engine = wink()
      engine.defineConfig({ fldWeights: { body: 1 } })
      engine.definePrepTasks([tokenize])
      texts.forEach((body, id) => engine.addDoc({ body }, id))
      engine.consolidate()
      return engine
    },
  }
  const [ours, minisearch, winkEngine] = [build.ours(), build.minisearch(), build.wink()]
  const search = await medianTimes(
    {
      ours: () => queries.map((query) => ours.search(query, 10)),
      minisearch: () => queries.map((query) => minisearch.search(query).slice(0, 10)),
      wink: () => queries.map((query) => winkEngine.search(query, 10)),
    },
    3,
  )
  const building = await medianTimes(build, 3)
  const agreement = queries.map((query) => {
    const theirs = new Set(winkEngine.search(query, 10).map(([id]) => Number(id)))
    const own = ours.search(query, 10).indices
    return own.filter((document) => theirs.has(document)).length / Math.max(1, own.length)
  })
  const shared = agreement.reduce((sum, share) => sum + share) / QUERIES
  return [
    ratio(
      `BM25 top 10 of 20,000, ${QUERIES} queries : ${nameOf('minisearch')}`,
      search.ours,
      search.minisearch,
      1,
    ),
    ratio(
      `BM25 top 10 of 20,000, ${QUERIES} queries : ${nameOf('wink-bm25-text-search')}`,
      search.ours,
      search.wink,
      1,
    ),
    noted('  of our top 10 also in that of wink', `${(100 * shared).toFixed(0)} %`),
    ratio('BM25 index of 20,000 documents : minisearch', building.ours, building.minisearch, 1),
    ratio(
      'BM25 index of 20,000 documents : wink-bm25-text-search',
      building.ours,
      building.wink,
      1,
    ),
    await growth(texts, queries),
  ]
}

async function growth(texts: readonly string[], queries: readonly string[]): Promise<Figure> {
  const sizes = [2500, 5000, 10_000, 20_000]
  const indexes = sizes.map((size) => bm25Index(texts.slice(0, size)))
  const jobs = Object.fromEntries(
    indexes.map((index, i) => [
      `${sizes[i]} documents`,
      () => queries.map((q) => index.search(q, 10)),
    ]),
  )
  const measured = await medianTimes(jobs)
  return noted(
    '  BM25 query grows as documents to the power',
    fittedExponent(sizes, Object.values(measured)).toFixed(2),
  )
}

/** Two ways to find products for a query: by words, and by vectors. */
import {
  bm25Index,
  exactTopK,
  reciprocalRankFusion,
  twoTower,
} from 'shortlist/ml'
import type { World } from './create-world.ts'
import type { Log } from './log.ts'
import { textFeatures } from './text-features.ts'

export interface Retrieval {
  /** Products whose titles share words with the query, best first. */
  lexical(query: number, count: number): number[]
  /** Products whose vectors are nearest to the query's, best first. */
  vectors(query: number, count: number): number[]
  /** The first of both lists in one, by their ranks alone. */
  candidates(query: number): number[]
  /** BM25 over that of the best title, 0 without a common word. */
  textScore(query: number, product: number): number
  /** Cosine of the vectors. */
  similarity(query: number, product: number): number
  /** Numbers in the towers, and multiply-adds for a query's vector. */
  parameters: number
  queryOperations: number
}

export const DIMENSION = 12

/** Indexes the titles; towers learn from the clicks of some rows. */
export function buildRetrieval(
  world: World,
  log: Log,
  rows: number[],
  { towers = true } = {},
): Retrieval {
  const titles = world.catalog.map(({ title }) => title)
  const texts = world.queries.map(({ text }) => text)
  const vectors = towers ? learnTowers(world, log, rows) : undefined
  const index = bm25Index(titles)

  // Every score once: the shop is small, and rows ask again and again.
  const byText = remembered(texts.length, (query) => {
    const { indices, scores } = index.search(texts[query], titles.length)
    const all = new Float64Array(titles.length)
    indices.forEach((product, i) => {
      all[product] = scores[i] / scores[0]
    })
    return { order: Array.from(indices), all }
  })
  const byVector = remembered(texts.length, (query) => {
    const all = new Float64Array(titles.length)
    if (!vectors) return { order: [], all }
    const asked = vectors.queryVector(query)
    const found = exactTopK(asked, vectors.items, titles.length)
    found.indices.forEach((product, i) => (all[product] = found.scores[i]))
    return { order: Array.from(found.indices), all }
  })
  const byRank = remembered(texts.length, (query) =>
    reciprocalRankFusion([
      byText(query).order.slice(0, 40),
      byVector(query).order.slice(0, 40),
    ])
      .slice(0, 50)
      .map(({ id }) => id),
  )
  return {
    candidates: byRank,
    lexical: (query, count) => byText(query).order.slice(0, count),
    vectors: (query, count) => byVector(query).order.slice(0, count),
    textScore: (query, product) => byText(query).all[product],
    similarity: (query, product) => byVector(query).all[product],
    parameters: vectors?.parameters ?? 0,
    queryOperations: vectors?.queryOperations ?? 0,
  }
}

/** A tower for queries and one for titles, learned from clicks. */
function learnTowers(world: World, log: Log, rows: number[]) {
  const titles = world.catalog.map(({ title }) => title)
  const texts = world.queries.map(({ text }) => text)
  const clicks = rows.filter((row) => log.clicked[row])
  const userFeatures = textFeatures(texts)
  const itemFeatures = textFeatures(titles)
  const model = twoTower.fit(
    {
      users: clicks.map((row) => log.query[row]),
      items: clicks.map((row) => log.product[row]),
    },
    {
      dimension: DIMENSION,
      normalize: true,
      temperature: 0.15,
      userIds: false,
      itemIds: false,
      userFeatures,
      itemFeatures,
      epochs: 5,
      learningRate: 0.03,
    },
  )
  const asked = twoTower.userVectors(model, { features: userFeatures })
  const items = twoTower.itemVectors(model, { features: itemFeatures })
  return {
    items,
    queryVector: (query: number) =>
      asked.values.subarray(query * DIMENSION, (query + 1) * DIMENSION),
    parameters: twoTower.parameterCount(model),
    queryOperations: twoTower.operationsPerUser(model),
  }
}

function remembered<T>(count: number, compute: (at: number) => T) {
  const known = new Array<T | undefined>(count)
  return (at: number): T => (known[at] ??= compute(at))
}

import { exactTopK, hnswIndex } from '../../src/ml/index.ts'
import type { HnswIndex } from '../../src/ml/index.ts'
import { clusteredVectors, unitVectors, vectorOf } from '../../src/ml/retrieval/search-quality.ts'
import { noted } from '../bench/figures.ts'
import type { Figure } from '../bench/figures.ts'
import { loadPeer, nameOf } from './peers.ts'
import { ratio } from './ratio.ts'
import { fittedExponent, medianTimes } from './timing.ts'

const ROWS = 20_000
const COLUMNS = 64
const QUERIES = 500
const M = 16
const EF_CONSTRUCTION = 100
const EFS = [10, 20, 50, 100]

interface Hnswlib {
  initIndex(rows: number, M: number, efConstruction: number, seed: number): void
  addPoint(vector: number[], label: number): void
  setEf(ef: number): void
  searchKnn(query: number[], k: number): { neighbors: number[] }
}
interface HnswlibModule {
  HierarchicalNSW: new (space: 'ip', dimension: number) => Hnswlib
}

interface Usearch {
  add(keys: BigUint64Array, vectors: Float32Array, threads: number): void
  search(query: Float32Array, k: number, threads: number): { keys: BigUint64Array }
}
interface UsearchModule {
  Index: new (options: object) => Usearch
}

type Search = (query: number) => ArrayLike<number>

/** HNSW over 20,000 vectors of 64 numbers: recall of the 10 nearest against time. */
export async function benchVectorSearch(): Promise<Figure[]> {
  const all = unitVectors(clusteredVectors(ROWS + QUERIES, COLUMNS, 1))
  const items = {
    rows: ROWS,
    columns: COLUMNS,
    values: Float32Array.from(all.values.subarray(0, ROWS * COLUMNS)),
  }
  const queries = Array.from({ length: QUERIES }, (_, q) => Array.from(vectorOf(all, ROWS + q)))
  const truth = queries.map((query) => new Set(exactTopK(query, items, 10).indices))
  const build = buildersOf(items)

  const building = await medianTimes(build, 1)
  const figures = [
    ratio(
      `HNSW index of 20,000 x 64 : ${nameOf('hnswlib-node')}`,
      building.ours,
      building.hnswlib,
      3,
    ),
    ratio(`HNSW index of 20,000 x 64 : ${nameOf('usearch')}`, building.ours, building.usearch, 3),
  ]
  const ours = build.ours()
  const hnswlib = build.hnswlib()
  const single = queries.map((query) => Float32Array.from(query))
  for (const ef of EFS) {
    const usearch = build.usearch(ef)
    hnswlib.setEf(ef)
    const searches: Record<'ours' | 'hnswlib' | 'usearch', Search> = {
      ours: (q) => ours.search(queries[q], 10, { efSearch: ef }).indices,
      hnswlib: (q) => hnswlib.searchKnn(queries[q], 10).neighbors,
      usearch: (q) => Array.from(usearch.search(single[q], 10, 1).keys, Number),
    }
    const run = (search: Search) => () => queries.map((_, q) => search(q))
    const time = await medianTimes({
      ours: run(searches.ours),
      hnswlib: run(searches.hnswlib),
      usearch: run(searches.usearch),
    })
    const recall = (search: Search) => {
      const hits = queries.map(
        (_, q) => Array.from(search(q)).filter((i) => truth[q].has(i)).length,
      )
      return (hits.reduce((sum, n) => sum + n) / (10 * QUERIES)).toFixed(3)
    }
    figures.push(
      noted(
        `  ef ${ef}: recall of ours, hnswlib, usearch`,
        `${recall(searches.ours)}, ${recall(searches.hnswlib)}, ${recall(searches.usearch)}`,
      ),
      ratio(`HNSW ${QUERIES} queries, ef ${ef} : hnswlib-node`, time.ours, time.hnswlib, 3),
      ratio(`HNSW ${QUERIES} queries, ef ${ef} : usearch`, time.ours, time.usearch, 3),
    )
  }
  return [...figures, await growth(items, queries, ours)]
}

function buildersOf(items: { rows: number; columns: number; values: Float32Array }) {
  const { HierarchicalNSW } = loadPeer<HnswlibModule>('hnswlib-node')
  const { Index } = loadPeer<UsearchModule>('usearch')
  const vectors = Array.from({ length: ROWS }, (_, row) => Array.from(vectorOf(items, row)))
  return {
    ours: () => hnswIndex(items, { M, efConstruction: EF_CONSTRUCTION }),
    hnswlib: () => {
      const index = new HierarchicalNSW('ip', COLUMNS)
      index.initIndex(ROWS, M, EF_CONSTRUCTION, 1)
      vectors.forEach((vector, label) => index.addPoint(vector, label))
      return index
    },
    usearch: (ef = 50) => {
      const index = new Index({
        dimensions: COLUMNS,
        metric: 'ip',
        quantization: 'f32',
        connectivity: M,
        expansion_add: EF_CONSTRUCTION,
        expansion_search: ef,
      })
      index.add(
        BigUint64Array.from(vectors, (_, label) => BigInt(label)),
        items.values,
        1,
      )
      return index
    },
  }
}

async function growth(
  items: { columns: number; values: Float32Array },
  queries: readonly number[][],
  full: HnswIndex,
): Promise<Figure> {
  const sizes = [2500, 5000, 10_000, ROWS]
  const jobs = Object.fromEntries(
    sizes.map((rows) => {
      const part = {
        rows,
        columns: items.columns,
        values: items.values.slice(0, rows * items.columns),
      }
      const index = rows === ROWS ? full : hnswIndex(part, { M, efConstruction: EF_CONSTRUCTION })
      return [`${rows} rows`, () => queries.map((query) => index.search(query, 10))]
    }),
  )
  const measured = await medianTimes(jobs)
  return noted(
    '  HNSW query grows as vectors to the power',
    fittedExponent(sizes, Object.values(measured)).toFixed(2),
  )
}

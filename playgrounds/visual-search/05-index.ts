// Four indexes
// The same vectors searched exactly, by lists, by a graph and by codes: what is found, what is compared, what it takes in memory.
// Budget: 30 s
import {
  estimate,
  exactTopK,
  hnswIndex,
  ivfIndex,
  matrixRow,
  productQuantization,
  units,
} from 'shortlist/ml'
import { show } from 'shortlist/show'
import { nanoseconds } from './capacity.ts'
import { createWorld } from './create-world.ts'
import { cosines, learn } from './models.ts'
import { assumptions } from './scale.ts'
import { openSite } from './site.ts'

const K = 10
const LINKS = 8
const SUBSPACES = 4
const CENTROIDS = 64
const RESCORED = 60

// An encoder from the small shop, and a larger one, which it has not seen.
const site = openSite()
const encoder = learn(
  site,
  site.rows.map((_, row) => row),
)
const big = createWorld({ seed: 7, lines: 400, photos: 0 })
const items = encoder.embed(big.listings.map(({ picture }) => picture))
const queries = encoder.embed(big.future.map(({ picture }) => picture))
const count = items.rows
const width = items.columns

const ivf = ivfIndex(items, { lists: 48 })
const hnsw = hnswIndex(items, { M: LINKS, efConstruction: 40 })
const pq = productQuantization(items, {
  subspaces: SUBSPACES,
  centroids: CENTROIDS,
})

type Found = { indices: ArrayLike<number>; operations: number }
const byVectors = (found: {
  indices: Int32Array
  comparisons: number
}): Found => ({
  indices: found.indices,
  operations: found.comparisons * width,
})
/** A sum of numbers out of a table counts as one multiply-add each. */
const codeWork = CENTROIDS * width + count * SUBSPACES
type Query = Float64Array
const listings = units.items(assumptions.listings)
const shape = { items: listings, dimension: assumptions.embeddingNumbers }
const bytesPerNumber = units.bytes(assumptions.bytesPerNumber)
const full = { ...shape, bytesPerNumber }
const memory = {
  flat: estimate.indexMemory({ ...full, kind: 'flat' }).value,
  ivf: estimate.indexMemory({ ...full, kind: 'ivf', lists: 65_536 }).value,
  hnsw: estimate.indexMemory({ ...full, kind: 'hnsw', M: 32 }).value,
  pq: estimate.indexMemory({
    ...full,
    kind: 'pq',
    subspaces: assumptions.codeBytes,
  }).value,
}
const methods: {
  method: string
  search: (query: Query) => Found
  bytes: number
}[] = [
  {
    method: 'exact',
    search: (query) => ({
      indices: exactTopK(query, items, K).indices,
      operations: count * width,
    }),
    bytes: memory.flat,
  },
  ...[2, 6].map((nprobe) => ({
    method: `IVF, ${nprobe} of 48 lists`,
    search: (query: Query) => byVectors(ivf.search(query, K, { nprobe })),
    bytes: memory.ivf,
  })),
  ...[15, 60].map((efSearch) => ({
    method: `HNSW, ${efSearch} in sight`,
    search: (query: Query) =>
      byVectors(hnsw.search(query, K, { efSearch })),
    bytes: memory.hnsw,
  })),
  {
    method: 'PQ, codes alone',
    search: (query) => ({
      indices: pq.search(query, K).indices,
      operations: codeWork,
    }),
    bytes: memory.pq,
  },
  {
    method: `PQ, best ${RESCORED} compared again`,
    search: (query) => {
      const rough = pq.search(query, RESCORED).indices
      const scores = cosines(query, items, rough)
      const order = Array.from(rough, (_, i) => i)
        .sort((one, other) => scores[other] - scores[one])
        .slice(0, K)
      return {
        indices: order.map((place) => rough[place]),
        operations: codeWork + RESCORED * width,
      }
    },
    // Full vectors of all listings lie on disk, not in memory.
    bytes: memory.pq,
  },
]

const rows = methods.map(({ method, search, bytes }) => {
  let recall = 0
  let found = 0
  let operations = 0
  big.future.forEach(({ product }, row) => {
    const query = matrixRow(queries, row)
    const best = new Set(exactTopK(query, items, K).indices)
    const answer = search(query)
    const ids = Array.from(answer.indices)
    recall += ids.filter((id) => best.has(id)).length / K
    found += Number(ids.some((id) => big.listings[id].product === product))
    operations += answer.operations
  })
  const searches = big.future.length
  return {
    method,
    recall: recall / searches,
    found: found / searches,
    operations: operations / searches,
    microseconds:
      ((operations / searches) * nanoseconds.multiplyAdd) / 1000,
    bytes,
  }
})
show.value('listings searched', count)
const [exact, , , , , codes, again] = rows
const percent = { format: 'percent', digits: 0, better: 'higher' } as const
show.value('recall of codes alone', codes.recall, percent)
show.value('recall of codes, compared again', again.recall, percent)
show.value('product found, exact', exact.found, percent)
show.value('product found, codes compared again', again.found, percent)
show.table(rows, {
  caption: `The ${K} nearest of ${count} listings; memory for as many listings and as long vectors as in scale.ts`,
  columns: {
    method: { title: 'Index' },
    recall: { title: 'Recall', format: 'percent', digits: 0 },
    found: { title: 'Product found', format: 'percent', digits: 0 },
    operations: { title: 'Multiply-adds', format: 'compact' },
    microseconds: { title: 'Core time', unit: 'µs', digits: 2 },
    bytes: { title: 'Memory', format: 'bytes' },
  },
})
show.plot({
  title: 'Recall against work',
  x: { label: 'Multiply-adds a search', scale: 'log' },
  y: { label: 'Recall of the exact ten', format: 'percent' },
  marks: [
    {
      mark: 'dot',
      x: 'operations',
      y: 'recall',
      series: 'method',
      rows: rows.map(({ method, recall, operations }) => ({
        method,
        recall,
        operations,
      })),
    },
  ],
  alt: rows
    .map(
      ({ method, recall, operations }) =>
        `${method}: ${(100 * recall).toFixed(0)}% for ${operations.toFixed(0)} multiply-adds`,
    )
    .join('; '),
})

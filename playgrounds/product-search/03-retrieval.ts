// Who finds what
// Words, vectors and both together, by kind of query, in the week after the log, in three worlds.
// Budget: 10 s
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { KINDS } from './queries.ts'
import { openSite, type Site } from './site.ts'
import { futureSearches } from './truth.ts'

const FOUND = 20
const WAYS = ['words', 'vectors', 'both'] as const

/** Of the products that answer exactly, the share among the first twenty
 * (of twenty, if there are more). */
function recall({ world }: Site, query: number, found: number[]): number {
  const exact = world.catalog.filter(
    (_, product) => world.grade(query, product) === 3,
  ).length
  const hits = found.filter((one) => world.grade(query, one) === 3).length
  return hits / Math.min(FOUND, exact)
}

const worlds = [1, 2, 3].map((seed, index) => {
  show.progress('Worlds', index, 3)
  const site = openSite({ seed })
  const { retrieval, world } = site
  return futureSearches(world).map(({ query }) => ({
    kind: world.queries[query].kind,
    words: recall(site, query, retrieval.lexical(query, FOUND)),
    vectors: recall(site, query, retrieval.vectors(query, FOUND)),
    both: recall(site, query, retrieval.candidates(query).slice(0, FOUND)),
  }))
})
const of = (kind: string | undefined, way: (typeof WAYS)[number]) =>
  meanInterval(
    worlds.map((searches) => {
      const these = searches.filter((one) => !kind || one.kind === kind)
      return meanInterval(these.map((one) => one[way])).mean
    }),
  )
const examples = {
  head: 'kettle',
  tail: 'steel compact kettle',
  misspelled: 'steel ketle',
  'model number': 'km9574',
  'other words': 'metal water boiler',
}
show.table(
  [...KINDS, undefined].map((kind) => ({
    kind: kind ?? 'all',
    example: kind ? examples[kind] : '',
    words: of(kind, 'words').mean,
    vectors: of(kind, 'vectors').mean,
    both: of(kind, 'both').mean,
  })),
  {
    caption: 'Recall at 20 of what answers exactly',
    columns: {
      kind: { title: 'Kind of query' },
      example: { title: 'Such as' },
      words: { title: 'BM25', format: 'percent', digits: 0 },
      vectors: { title: 'Vectors', format: 'percent', digits: 0 },
      both: { title: 'Fused', format: 'percent', digits: 0 },
    },
  },
)
for (const way of WAYS) {
  const { mean, low, high } = of(undefined, way)
  show.value(`recall of ${way}`, mean, {
    format: 'percent',
    digits: 0,
    better: 'higher',
    interval: [low, high],
    intervalName: '95% over 3 worlds',
  })
}
show.plot({
  title: 'Each is blind somewhere',
  x: { label: 'Kind of query', scale: 'band' },
  y: { label: 'Recall at 20', format: 'percent', domain: [0, 1] },
  marks: [
    {
      mark: 'bar',
      x: 'kind',
      y: 'recall',
      series: 'way',
      rows: KINDS.flatMap((kind) =>
        WAYS.map((way) => ({ kind, way, recall: of(kind, way).mean })),
      ),
    },
  ],
  alt: `BM25 finds ${Math.round(100 * of('model number', 'words').mean)}% for model numbers and ${Math.round(100 * of('other words', 'words').mean)}% in other words; vectors ${Math.round(100 * of('model number', 'vectors').mean)}% and ${Math.round(100 * of('other words', 'vectors').mean)}%.`,
})

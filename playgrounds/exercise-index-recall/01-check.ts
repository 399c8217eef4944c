// Two recalls
// Your measures on searches that can be worked out by hand, and on 300 in two slices.
import { show } from 'shortlist/show'
import { measure, type Listing, type Search } from './measure.ts'
import { createSearches } from './world.ts'

const { searches, listings } = createSearches(4)
const within = 1e-6
const rounded = (value: number) => Math.round(1000 * value) / 1000

try {
  const seen = measure(searches, listings, 10)
  show.table(
    Object.entries(seen).map(([slice, quality]) => ({ slice, ...quality })),
    {
      caption: 'What you measure, at ten places',
      columns: {
        slice: { title: 'Slice' },
        recall: { title: 'Of the exact page', format: 'percent' },
        found: { title: 'Product found', format: 'percent' },
        ceiling: { title: 'By exact search', format: 'percent' },
      },
    },
  )
} catch {
  show.text('Your measure threw an error; the checks say which.')
}

/** Two listings of product a, one each of b, d and e, and one of c that is sold out. */
const shop: Listing[] = [
  { product: 'a', inStock: true },
  { product: 'a', inStock: true },
  { product: 'b', inStock: true },
  { product: 'c', inStock: false },
  { product: 'd', inStock: true },
  { product: 'e', inStock: true },
]
const [a, otherA, b, soldOut, d, e] = [0, 1, 2, 3, 4, 5]
const one = (
  exact: number[],
  approximate: number[],
  meant = 'a',
): Search => ({
  slice: 'shop',
  meant,
  exact,
  approximate,
})
const qualityOf = (search: Search, k: number) => {
  const seen = measure([search], shop, k)
  return seen.shop ?? seen.all
}

show.check(
  'a copy of the neighbor is as good as the neighbor',
  () => qualityOf(one([a, b, d], [otherA, b, d]), 3),
  { equals: { recall: 1, found: 1, ceiling: 1 }, within },
)
show.check(
  'sold-out listings and copies do not use up places',
  () => qualityOf(one([soldOut, a, otherA, b, d], [a, b, d], 'd'), 3),
  { equals: { recall: 1, found: 1, ceiling: 1 }, within },
)
show.check(
  'a sold-out neighbor that the index missed is no loss, one in stock is',
  () =>
    [
      one([a, soldOut, b], [a, b]),
      one([a, soldOut, b], [a, soldOut, d]),
    ].map((search) => rounded(qualityOf(search, 2).recall)),
  { equals: [1, 0.5], within },
)
show.check(
  'the product can be found by an index that misses half, and missed by a perfect one',
  () => [
    qualityOf(one([a, b, d, e], [a, d]), 4),
    qualityOf(one([b, d, e], [b, d, e]), 3),
  ],
  {
    equals: [
      { recall: 0.5, found: 1, ceiling: 1 },
      { recall: 1, found: 0, ceiling: 0 },
    ],
    within,
  },
)
show.check(
  'a perfect index has recall 1, also where little is in stock',
  () => {
    const perfect = searches.map((search) => ({
      ...search,
      approximate: [...search.exact],
    }))
    return [10, 40].map((k) =>
      rounded(measure(perfect, listings, k).all?.recall ?? NaN),
    )
  },
  { equals: [1, 1], within },
)
show.check(
  'every slice has its own line, and all together one',
  () => Object.keys(measure(searches, listings, 10)).sort(),
  { equals: ['all', 'furniture', 'jewelry'] },
)
const meanOf = (slice: string, of: (search: Search) => number) => {
  const some = searches.filter(
    (search) => slice === 'all' || search.slice === slice,
  )
  return rounded(
    some.reduce((sum, search) => sum + of(search), 0) / some.length,
  )
}
/** The page by its definition, listing by listing. */
function page(ids: number[], k: number) {
  const products: string[] = []
  for (const id of ids) {
    const { product, inStock } = listings[id]
    if (inStock && !products.includes(product)) products.push(product)
    if (products.length === k) break
  }
  return products
}
for (const key of ['recall', 'found', 'ceiling'] as const) {
  const of = ({ meant, exact, approximate }: Search) => {
    const [wanted, seen] = [page(exact, 10), page(approximate, 10)]
    if (key === 'found') return seen.includes(meant) ? 1 : 0
    if (key === 'ceiling') return wanted.includes(meant) ? 1 : 0
    return wanted.filter((one) => seen.includes(one)).length / wanted.length
  }
  show.check(
    `${key} in the 300 searches, by slice`,
    () => {
      const seen = measure(searches, listings, 10)
      return ['all', 'furniture', 'jewelry'].map((slice) =>
        rounded(seen[slice]?.[key] ?? NaN),
      )
    },
    {
      equals: ['all', 'furniture', 'jewelry'].map((slice) =>
        meanOf(slice, of),
      ),
      within: 0.002,
    },
  )
}

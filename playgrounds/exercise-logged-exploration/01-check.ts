// The chance of what was shown
// Your choices on pages with and without sold-out items, 30,000 draws each, and what a log of them says about every item.
import { createRandom } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { choose, type Candidate } from './choose.ts'

const item = (id: string, score: number, inStock = true): Candidate => ({
  id,
  score,
  inStock,
})
const plain = [
  item('a', 0.2),
  item('b', 0.9),
  item('c', 0.5),
  item('d', 0.1),
]
const soldOut = [
  item('a', 0.7),
  item('b', 0.9, false),
  item('c', 0.5),
  item('d', 0.4, false),
  item('e', 0.1),
]
const EPSILON = 0.3
const DRAWS = 30_000

function draws(page: Candidate[], epsilon: number, count = DRAWS) {
  const random = createRandom(17)
  return Array.from({ length: count }, () =>
    choose(
      page.map((one) => ({ ...one })),
      epsilon,
      () => random.uniform(),
    ),
  )
}
type Shown = ReturnType<typeof draws>[number]
const rounded = (value: number) => Math.round(1000 * value) / 1000
/** How often each item is shown, by id. */
const shares = (log: Shown[]) => {
  const ids = [...new Set(log.map(({ id }) => id))].sort()
  return Object.fromEntries(
    ids.map((id) => [
      id,
      rounded(log.filter((row) => row.id === id).length / log.length),
    ]),
  )
}

show.check(
  'the best of four is shown in 1 − ε + ε/4 of the draws, at ε = 0.3',
  () => shares(draws(plain, EPSILON)),
  { equals: { a: 0.075, b: 0.775, c: 0.075, d: 0.075 }, within: 0.012 },
)
show.check(
  'what is sold out is never shown, and takes no part in the draw',
  () => shares(draws(soldOut, EPSILON)),
  { equals: { a: 0.8, c: 0.1, e: 0.1 }, within: 0.012 },
)
show.check(
  'an item has one propensity, however it was chosen',
  () => {
    const seen = draws(plain, EPSILON).filter(({ id }) => id === 'b')
    return [...new Set(seen.map(({ propensity }) => rounded(propensity)))]
  },
  { equals: [0.775], within: 0.001 },
)
show.check(
  'the logged propensity is how often the item is shown',
  () => {
    const logs = [plain, soldOut].map((page) => draws(page, EPSILON))
    const misses = logs.flatMap((log) =>
      Object.entries(shares(log)).map(([id, share]) => {
        const rows = log.filter((row) => row.id === id)
        const logged =
          rows.reduce((sum, row) => sum + row.propensity, 0) / rows.length
        return Math.abs(logged - share)
      }),
    )
    return rounded(Math.max(...misses))
  },
  {
    is: 'at most 0.012, the largest miss of any item',
    passes: (miss) => miss <= 0.012,
  },
)
show.check(
  'with epsilon 1 everything in stock is equally likely',
  () => shares(draws(soldOut, 1)),
  { equals: { a: 0.333, c: 0.333, e: 0.333 }, within: 0.015 },
)
show.check(
  'with epsilon 0 it is the best in stock, for sure',
  () => {
    const [{ id, propensity }] = draws(soldOut, 0, 1)
    return {
      id,
      propensity,
      ways: new Set(draws(soldOut, 0, 500).map(({ id }) => id)).size,
    }
  },
  { equals: { id: 'a', propensity: 1, ways: 1 }, within: 1e-9 },
)
show.check(
  'a single item in stock has propensity 1',
  () =>
    draws([item('a', 0.1), item('b', 0.9, false)], EPSILON, 200).filter(
      ({ id, propensity }) => id !== 'a' || Math.abs(propensity - 1) > 1e-9,
    ).length,
  { equals: 0 },
)
const random = createRandom(23)
const pages = Array.from({ length: 30_000 }, () => {
  const size = random.integer(2, 7)
  const page = Array.from({ length: size }, (_, place) =>
    item(`item ${place}`, random.uniform(), random.bernoulli(0.6)),
  )
  page[random.integer(0, size)].inStock = true
  return page
})
show.check(
  'rows weighted by 1 / propensity stand for everything that was in stock',
  () => {
    const clicks = createRandom(29)
    let stand = 0
    let all = 0
    for (const page of pages) {
      const shown = choose(page, EPSILON, () => clicks.uniform())
      // Worth of an item: 1 for the best of the page in stock, 2 for the others.
      const able = page.filter(({ inStock }) => inStock)
      const best = Math.max(...able.map(({ score }) => score))
      const worth = (one: Candidate) => (one.score === best ? 1 : 2)
      const one = page.find(({ id }) => id === shown.id)!
      stand += worth(one) / shown.propensity
      all += able.reduce((sum, candidate) => sum + worth(candidate), 0)
    }
    return rounded(stand / all)
  },
  {
    is: '1 (0.95 to 1.05), what they stand for over what there was',
    passes: (ratio) => ratio >= 0.95 && ratio <= 1.05,
  },
)

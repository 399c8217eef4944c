// Quality within 50 ms
// Your funnel on 20 requests of 200 to 6,000 candidates: what it costs and what its pages are worth.
import { show } from 'shortlist/show'
import { PAGE, rank, type Costs } from './rank.ts'
import {
  clocked,
  createRequest,
  quality,
  usual,
  type Request,
} from './world.ts'

type Funnel = typeof rank
const sizes = [200, 800, 2000, 4000, 6000]
const requests = Array.from({ length: 20 }, (_, seed) =>
  createRequest(seed + 1, sizes[seed % sizes.length]),
)
const short = requests.filter(({ retrieved }) => retrieved.length < 500)
const long = requests.filter(({ retrieved }) => retrieved.length > 3000)

function serve(request: Request, funnel: Funnel, costs: Costs = usual) {
  const { rankers, milliseconds } = clocked(request, costs)
  const page = funnel([...request.retrieved], rankers, costs)
  return { page, milliseconds: milliseconds() }
}
const times = (funnel: Funnel, costs?: Costs) =>
  requests.map((request) => serve(request, funnel, costs).milliseconds)
function meanQuality(some: Request[], funnel: Funnel) {
  const all = some.map((r) => quality(r, serve(r, funnel).page))
  return all.reduce((sum, value) => sum + value, 0) / all.length
}

const sortedBy =
  (ranker: 'light' | 'heavy'): Funnel =>
  (ids, rankers, costs) => {
    const cut = ranker === 'light' ? costs.budget / costs.light : Infinity
    const seen = ids.slice(0, cut)
    const scores = rankers[ranker](seen)
    const order = seen.map((_, place) => place)
    return order
      .sort((a, b) => scores[b] - scores[a])
      .map((place) => seen[place])
      .slice(0, PAGE)
  }
const light = sortedBy('light')
const heavy = sortedBy('heavy')
const hundredths = (value: number) => Math.round(100 * value) / 100
const isPage = (page: number[], { retrieved }: Request) =>
  page.length === Math.min(PAGE, retrieved.length) &&
  new Set(page).size === page.length &&
  page.every((id) => retrieved.includes(id))

show.table(
  [
    {
      funnel: 'order of the index',
      by: (ids: number[]) => ids.slice(0, 10),
    },
    { funnel: 'light ranker, as many as fit', by: light },
    { funnel: 'heavy ranker for all', by: heavy },
    { funnel: 'yours', by: rank },
  ].map(({ funnel, by }) => ({
    funnel,
    quality: tried(() => meanQuality(requests, by)),
    slowest: tried(() => Math.max(...times(by))),
  })),
  {
    caption: 'Mean quality of a page, and the slowest request',
    columns: {
      funnel: { title: 'Funnel' },
      quality: { title: 'Of the best page', format: 'percent' },
      slowest: { title: 'Slowest, ms', digits: 0 },
    },
  },
)
function tried(see: () => number) {
  try {
    return see()
  } catch {
    return NaN
  }
}

show.check(
  'every page has ten different items, all of them retrieved',
  () => requests.filter((r) => !isPage(serve(r, rank).page, r)).length,
  { equals: 0 },
)
show.check(
  'no request takes longer than its budget',
  () => hundredths(Math.max(...times(rank))),
  {
    is: 'at most 50 ms for the slowest request',
    passes: (slowest) => slowest <= usual.budget,
  },
)
show.check(
  'another budget is kept as well: 8, 20 and 120 ms',
  () =>
    [8, 20, 120].map((budget) =>
      hundredths(Math.max(...times(rank, { ...usual, budget }))),
    ),
  {
    is: 'at most 8, 20 and 120 ms',
    passes: ([a, b, c]) => a <= 8 && b <= 20 && c <= 120,
  },
)
const baseline = meanQuality(requests, light)
show.check(
  'pages are better than those of the light ranker alone',
  () => hundredths(meanQuality(requests, rank)),
  {
    is: `a quality of at least ${hundredths(baseline + 0.05)}; the light ranker has ${hundredths(baseline)}`,
    passes: (seen) => seen >= hundredths(baseline + 0.05),
  },
)
const heavyShort = meanQuality(short, heavy)
show.check(
  'time that is left over goes to the heavy ranker: 200 candidates',
  () => hundredths(meanQuality(short, rank)),
  {
    is: `a quality of at least ${hundredths(heavyShort - 0.03)}; the heavy ranker for all has ${hundredths(heavyShort)}`,
    passes: (seen) => seen >= hundredths(heavyShort - 0.03),
  },
)
const lightLong = meanQuality(long, light)
show.check(
  'the light ranker does not eat the budget: 4,000 candidates and more',
  () => hundredths(meanQuality(long, rank)),
  {
    is: `a quality of at least ${hundredths(lightLong + 0.04)}; the light ranker has ${hundredths(lightLong)}`,
    passes: (seen) => seen >= hundredths(lightLong + 0.04),
  },
)

/** Heavy scores as dear as this leave time for five of them. */
const dear = { light: 0.01, heavy: 5, budget: 27 }
show.check(
  'with time for five heavy scores, those five decide the top',
  () => {
    const request = createRequest(99, 200)
    const scored = new Set<number>()
    const { rankers } = clocked(request, dear)
    const page = rank(
      request.retrieved,
      {
        light: rankers.light,
        heavy(ids) {
          ids.forEach((id) => scored.add(id))
          return rankers.heavy(ids)
        },
      },
      dear,
    )
    const onTop = page.findIndex((id) => !scored.has(id))
    return { scored: scored.size, onTop: onTop < 0 ? page.length : onTop }
  },
  {
    is: 'one to five scored, and all of them on top',
    passes: ({ scored, onTop }) =>
      scored >= 1 && scored <= 5 && onTop === scored,
  },
)
show.check(
  'without time for the heavy ranker, the page is still full',
  () =>
    serve(requests[0], rank, { light: 0.01, heavy: 60, budget: 50 }).page
      .length,
  { equals: PAGE },
)
show.check(
  'four candidates make a page of four',
  () => serve(createRequest(5, 4), rank).page.length,
  { equals: 4 },
)

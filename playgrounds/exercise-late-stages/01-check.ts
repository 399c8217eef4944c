// A hundred milliseconds, whatever happens
// Your funnel on 2,000 requests in which stages stall, throw and find nothing, and on single mishaps made to order.
import { show } from 'shortlist/show'
import { answer, PAGE } from './answer.ts'
import { createRequest, type Mishaps } from './world.ts'

const BUDGET = 100

function serve(seed: number, mishaps?: Mishaps, budget = BUDGET) {
  const request = createRequest(seed, mishaps)
  let page: number[]
  let error = ''
  try {
    page = answer(request.stages, budget)
  } catch (thrown) {
    page = []
    error = String(thrown)
  }
  return { ...request, page, error, milliseconds: request.waited() }
}
const many = (mishaps?: Mishaps, budget?: number, count = 200) =>
  Array.from({ length: count }, (_, seed) =>
    serve(seed + 1, mishaps, budget),
  )
const isSame = (page: number[], wanted: number[]) =>
  page.join() === wanted.slice(0, PAGE).join()
const rounded = (value: number) => Math.round(100 * value) / 100

const served = many({}, BUDGET, 2000)
const times = served.map(({ milliseconds }) => milliseconds)
times.sort((a, b) => a - b)
const heavyShare =
  served.filter(({ page, pageBy, retrieved }) =>
    isSame(page, pageBy('heavy', retrieved)),
  ).length / served.length
show.table(
  [
    { measure: 'median, ms', seen: times[1000] },
    { measure: '99th percentile, ms', seen: times[1980] },
    { measure: 'in the heavy order, %', seen: 100 * heavyShare },
  ],
  {
    caption: '2,000 requests',
    columns: {
      measure: { title: 'Measure' },
      seen: { title: 'Yours', digits: 0 },
    },
  },
)

show.check(
  'every request gets a page of ten',
  () => {
    const short = served.filter(({ page }) => page.length !== PAGE)
    const [first] = short
    return first
      ? `${short.length} do not; the first has ${first.page.length} ${first.error}`
      : 'all 2,000'
  },
  { equals: 'all 2,000' },
)
show.check(
  'nothing is shown that inStock has not let through',
  () =>
    served.filter(({ page, checked }) =>
      page.some((id) => !checked.has(id)),
    ).length,
  { equals: 0 },
)
show.check(
  'the slowest of 2,000 requests is within the budget',
  () => rounded(times[1999]),
  {
    is: 'at most 100 ms',
    passes: (slowest) => slowest <= BUDGET + 0.01,
  },
)
show.check(
  'and so it is with 50 ms',
  () => {
    const hurried = many({}, 50)
    const short = hurried.filter(({ page }) => page.length !== PAGE).length
    const slowest = Math.max(...hurried.map((one) => one.milliseconds))
    return { slowest: rounded(slowest), short }
  },
  {
    is: 'at most 50 ms, and no page short',
    passes: ({ slowest, short }) => slowest <= 50.01 && short === 0,
  },
)

/** Of 200 requests with a mishap, how many pages are in the order that they should fall back to. */
const fallsBackTo = (
  mishaps: Mishaps,
  order: 'retrieve' | 'light' | 'heavy',
) =>
  many(mishaps).filter(({ page, pageBy, retrieved }) =>
    isSame(page, pageBy(order, retrieved)),
  ).length
const fine = { retrieve: 'fine', light: 'fine', heavy: 'fine' } as const
const most = {
  is: '195 to 200 of 200 pages',
  passes: (count: number) => count >= 195,
}
show.check(
  'a late heavy ranker leaves the light order',
  () => fallsBackTo({ ...fine, heavy: 'late' }, 'light'),
  most,
)
show.check(
  'and so does one that throws',
  () => fallsBackTo({ ...fine, heavy: 'throws' }, 'light'),
  most,
)
show.check(
  'without both rankers the order of retrieval is left',
  () =>
    fallsBackTo({ ...fine, light: 'throws', heavy: 'late' }, 'retrieve'),
  most,
)
show.check(
  'if retrieval is late, throws or finds nothing, popular items are shown',
  () =>
    (['late', 'throws', 'empty'] as const).map(
      (mishap) =>
        many({ ...fine, retrieve: mishap }).filter(
          ({ page, popular }) =>
            page.length === PAGE &&
            page.every((id) => popular.includes(id)),
        ).length,
    ),
  { equals: [200, 200, 200] },
)
show.check(
  'what one stage leaves over, the next may use',
  () => rounded(heavyShare),
  {
    is: '0.82 or more of all requests in the heavy order',
    passes: (share) => share >= 0.82,
  },
)

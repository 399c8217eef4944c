// Stage by stage
// A photo passes search, filter, re-ranker and rules as rank.ts says: what each stage costs, and what each is worth, in two worlds.
// Budget: 30 s
import { createRandom, meanOverWorlds, quantile } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { truthOf } from './contest.ts'
import { buildFunnel, LISTS, type Part } from './funnel.ts'
import { trueGrade } from './judging.ts'
import { simulateRequests, STAGES } from './latency.ts'
import { learn, learnReranker, reranked } from './models.ts'
import { photoOf, resultOf } from './pictures.ts'
import { openSite } from './site.ts'

// How long it takes.
const timings = simulateRequests(4000, 1)
const totals = timings.map(({ total }) => total)
const late = timings.filter((timing) => timing.late.length > 0)
const milliseconds = { unit: 'ms', digits: 0, better: 'lower' } as const
show.value('latency, median', quantile(totals, 0.5), milliseconds)
show.value('latency, p99', quantile(totals, 0.99), milliseconds)
show.value(
  'latency, p99 without time-outs',
  quantile(
    timings.map(({ patient }) => patient),
    0.99,
  ),
  milliseconds,
)
show.value('requests with a late stage', late.length / timings.length, {
  format: 'percent',
  digits: 1,
  better: 'lower',
})
show.table(
  STAGES.map((stage) => ({
    stage,
    median: quantile(
      timings.map(({ stages }) => stages[stage]),
      0.5,
    ),
    p99: quantile(
      timings.map(({ stages }) => stages[stage]),
      0.99,
    ),
  })),
  {
    caption: 'What the shopper waits for, time-outs respected',
    columns: {
      stage: { title: 'Stage' },
      median: { title: 'Median', unit: 'ms', digits: 0 },
      p99: { title: '99th percentile', unit: 'ms', digits: 0 },
    },
  },
)

// What it is worth.
const VARIANTS: { name: string; without: Part[] }[] = [
  { name: 'everything', without: [] },
  { name: 'the re-ranker', without: ['heavy'] },
  { name: 'the filter', without: ['filter'] },
  { name: 'the rules', without: ['rules'] },
  { name: 'the search (cached page)', without: ['search'] },
]
const SEEDS = [1, 2]
const worlds = SEEDS.map((seed, index) => {
  show.progress('Worlds', index, SEEDS.length)
  const site = openSite({ seed })
  const { world } = site
  const rows = site.rows.map((_, row) => row)
  const encoder = learn(site, rows)
  const teacher = learnReranker(site, rows, encoder, 'raters')
  const ranker = reranked('re-ranker', site, encoder, teacher)
  const { run } = buildFunnel(site, encoder, ranker)
  const worth = (pages: number[][]) =>
    truthOf(site, world.future, pages).purchases
  const random = createRandom(seed)
  const has = (list: number[], product: number) =>
    Number(list.some((id) => trueGrade(world, id, product) === 2))
  const runs = world.future.map((row) => ({
    row,
    ...run(row.picture),
  }))
  const share = (of: (one: (typeof runs)[0]) => number) =>
    meanOverWorlds(runs.map(of)).mean
  return {
    site,
    run,
    purchases: VARIANTS.map(({ without }) =>
      worth(world.future.map(({ picture }) => run(picture, without).page)),
    ),
    withTimeouts: worth(
      world.future.map(
        ({ picture }) => run(picture, random.choice(timings).late).page,
      ),
    ),
    reach: [
      share(({ found, row }) => has(found, row.product)),
      share(({ kept, row }) => has(kept, row.product)),
      share(({ page, row }) => has(page, row.product)),
    ],
    compared: share(({ compared }) => compared / site.listings.length),
  }
})
const mean = (of: (one: (typeof worlds)[0]) => number) =>
  meanOverWorlds(worlds.map(of)).mean
const all = mean(({ purchases }) => purchases[0])
show.value('purchases per 100 searches', all, {
  digits: 1,
  better: 'higher',
})
show.value(
  'purchases, time-outs included',
  mean(({ withTimeouts }) => withTimeouts),
  { digits: 1, better: 'higher' },
)
show.value(
  `vectors compared, ${LISTS} centroids included`,
  mean(({ compared }) => compared),
  { format: 'percent', digits: 0 },
)
show.table(
  ['found by the search', 'kept by the filter', 'on the page'].map(
    (stage, i) => ({ stage, reach: mean(({ reach }) => reach[i]) }),
  ),
  {
    caption: 'How often the product in the photo is still there',
    columns: {
      stage: { title: 'After' },
      reach: { title: 'Searches', format: 'percent', digits: 0 },
    },
  },
)
show.table(
  VARIANTS.map(({ name }, i) => {
    const sold = mean(({ purchases }) => purchases[i])
    return { without: i === 0 ? 'nothing' : name, sold, change: sold - all }
  }),
  {
    caption: 'Purchases per 100 searches without a stage',
    columns: {
      without: { title: 'Without' },
      sold: { title: 'Purchases', digits: 1, best: 'higher' },
      change: { title: 'Change', digits: 1 },
    },
  },
)

// One photo, with the rules and without.
const [{ site, run }] = worlds
const row =
  site.world.future.find(({ picture, product }) => {
    const { page } = run(picture, ['rules'])
    const own = page.filter((id) => site.listings[id].product === product)
    return own.length > 2
  }) ?? site.world.future[0]
for (const [caption, without] of [
  ['A page by rank.ts', []],
  ['The same without the rules: copies of one product', ['rules']],
] as const) {
  show.images(
    [
      photoOf(site.world, row),
      ...run(row.picture, without)
        .page.slice(0, 5)
        .map((id, i) => resultOf(site.world, row, id, `${i + 1}`)),
    ],
    { caption },
  )
}

// From the log to the page
// Everything together, in two worlds: split.ts divides the log, metric.ts picks the ranker, rank.ts serves it, and fresh photos tell what it was worth.
// Budget: 30 s
import { meanOverWorlds, quantile } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { judge, pagesOf, truthOf } from './contest.ts'
import { buildFunnel } from './funnel.ts'
import { simulateRequests } from './latency.ts'
import { metric } from './metric.ts'
import { photoOf, resultOf } from './pictures.ts'
import { cook, recipes } from './recipes.ts'
import { openSite } from './site.ts'
import { split } from './split.ts'

const SEEDS = [1, 2]
const worlds = SEEDS.map((seed, index) => {
  show.progress('Worlds', index, SEEDS.length)
  const site = openSite({ seed })
  const { train, test } = split(site.log)
  const { future } = site.world

  // Before the launch: the split makes the test, the metric decides by it.
  const before = cook(site, train)
  const testRows = test.map((row) => site.rows[row])
  const pages = pagesOf(site, before, testRows)
  const scores = recipes.map((recipe) =>
    judge(site, before, testRows, pages[recipe], metric),
  )
  const picked = scores.indexOf(Math.max(...scores))

  // The launch: learnt again from the whole log, and served by rank.ts.
  const everything = site.rows.map((_, row) => row)
  const after = cook(site, everything)
  const ranker = after.rankers[recipes[picked]]
  const { run } = buildFunnel(site, after.encoder, ranker)
  const served = future.map(({ picture }) => run(picture).page)
  // The same metric on fresh photos, which raters have judged, too.
  const kept = judge(site, after, future, served, metric)
  const first = (rows: typeof future, pages: number[][]) =>
    meanOverWorlds(
      rows.map(({ clicked }, i) => Number(pages[i][0] === clicked)),
    ).mean
  return {
    site,
    served,
    picked: recipes[picked],
    scores,
    promised: scores[picked],
    kept,
    promisedFirst: first(testRows, pages[recipes[picked]]),
    keptFirst: first(future, served),
    ...truthOf(site, future, served),
  }
})
const mean = (of: (one: (typeof worlds)[0]) => number) =>
  meanOverWorlds(worlds.map(of))

const picked = [...new Set(worlds.map((world) => world.picked))]
show.text(`metric.ts picks the ranker: ${picked.join(', or ')}.`)
show.table(
  recipes.map((ranker, i) => ({
    ranker,
    score: mean(({ scores }) => scores[i]).mean,
    picked: worlds.filter((world) => world.picked === ranker).length,
  })),
  {
    caption: 'The rankers by metric.ts, on the test side of split.ts',
    columns: {
      ranker: { title: 'Ranked by' },
      score: { title: 'metric.ts', digits: 2, best: 'higher' },
      picked: { title: `Picked, of ${SEEDS.length} worlds` },
    },
  },
)

show.value('promised by metric.ts', mean((w) => w.promised).mean, {
  digits: 2,
})
show.value('kept on fresh photos', mean((w) => w.kept).mean, {
  digits: 2,
  better: 'higher',
})
const gap = mean((world) => world.promisedFirst - world.keptFirst)
for (const [name, of] of [
  ['clicked listing first, promised', 'promisedFirst'],
  ['clicked listing first, fresh photos', 'keptFirst'],
] as const) {
  show.value(name, mean((world) => world[of]).mean, {
    format: 'percent',
    digits: 0,
  })
}
const sold = mean((world) => world.purchases)
show.value('purchases per 100 searches', sold.mean, {
  ...sold,
  digits: 1,
  better: 'higher',
})
show.value(
  'product on the page, in stock',
  mean(({ found }) => found).mean,
  {
    format: 'percent',
    digits: 0,
    better: 'higher',
  },
)
show.value('share of copies on the page', mean((w) => w.copies).mean, {
  format: 'percent',
  digits: 0,
  better: 'lower',
})
show.value('share of sold-out results', mean((w) => w.soldOut).mean, {
  format: 'percent',
  digits: 0,
  better: 'lower',
})
const totals = simulateRequests(3000, 1).map(({ total }) => total)
show.value('latency, p99', quantile(totals, 0.99), {
  unit: 'ms',
  digits: 0,
  better: 'lower',
})

const [{ site, served }] = worlds
show.images(
  [0, 1].flatMap((i) => {
    const row = site.world.future[i]
    const { world } = site
    return [
      photoOf(world, row, `photo ${i + 1}`),
      ...served[i].map((id, k) => resultOf(world, row, id, `${k + 1}`)),
    ]
  }),
  { caption: 'Two fresh photos, and the pages they are answered with' },
)
show.note(
  gap.mean > 0.1
    ? 'What was promised offline is not what came: the test knew photos that the launch does not.'
    : 'What was promised offline is about what came.',
  { tone: gap.mean > 0.1 ? 'bad' : 'good' },
)

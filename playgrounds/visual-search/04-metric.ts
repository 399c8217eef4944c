// What the metric picks
// Rankers judged on the test side by metric.ts, and by three other metrics; what each pick sells on fresh photos, in three worlds.
// Budget: 30 s
import { dcg, meanOverWorlds } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { judge, pagesOf, truthOf } from './contest.ts'
import { buildFunnel } from './funnel.ts'
import type { Metric } from './judging.ts'
import { metric } from './metric.ts'
import { cook, recipes } from './recipes.ts'
import { openSite } from './site.ts'
import { split } from './split.ts'

const SEEDS = [1, 2, 3]
/** Searches of the test side that raters judge. */
const JUDGED = 120
const metrics: Record<string, Metric> = {
  'metric.ts': metric,
  clicks: (page) =>
    dcg(
      page.map(({ clicked }) => Number(clicked)),
      6,
    ),
  'likeness to the photo': (page) =>
    dcg(
      page.map(({ cosine }) => 1 + cosine),
      6,
      { gain: 'linear' },
    ),
  'grades, copies counted': (page) =>
    page.reduce((sum, { grade }) => sum + Number(grade === 2), 0),
}
const names = Object.keys(metrics)

/** Pages as a ranker orders them, and, for the best one, by rank.ts. */
const worlds = SEEDS.map((seed, index) => {
  show.progress('Worlds', index, SEEDS.length)
  const site = openSite({ seed, listingCopies: 1.2 })
  const { train, test } = split(site.log)
  const kitchen = cook(site, train)
  const best = kitchen.rankers['re-ranker taught by raters']
  const { run } = buildFunnel(site, kitchen.encoder, best)
  const testRows = test.slice(0, JUDGED).map((row) => site.rows[row])
  const future = site.world.future.slice(0, 120)
  const pages = (rows: typeof testRows) => {
    const plain = pagesOf(site, kitchen, rows, 'as ranked')
    return [
      ...recipes.map((recipe) => plain[recipe]),
      rows.map(({ picture }) => run(picture).page),
    ]
  }
  const tested = pages(testRows)
  const sold = pages(future).map(
    (list) => truthOf(site, future, list).purchases,
  )
  const picks = names.map((name) => {
    const scores = tested.map((list) =>
      judge(site, kitchen, testRows, list, metrics[name]),
    )
    return scores.indexOf(Math.max(...scores))
  })
  return { sold, picks }
})
const rankers = [...recipes, 're-ranker taught by raters, with rank.ts']

const best = worlds.map(({ sold }) => Math.max(...sold))
for (const [i, name] of names.entries()) {
  const kept = meanOverWorlds(
    worlds.map(({ sold, picks }, w) => sold[picks[i]] / best[w]),
  )
  show.value(`kept of the best by ${name}`, kept.mean, {
    ...kept,
    format: 'percent',
    digits: 0,
    better: 'higher',
  })
}
show.table(
  rankers.map((ranker, i) => ({
    ranker,
    sold: meanOverWorlds(worlds.map(({ sold }) => sold[i])).mean,
    ...Object.fromEntries(
      names.map((name, m) => [
        name,
        worlds.filter(({ picks }) => picks[m] === i).length,
      ]),
    ),
  })),
  {
    caption: `Purchases per 100 searches on fresh photos, and how often each metric picks the ranker, of ${SEEDS.length} worlds`,
    columns: {
      ranker: { title: 'Ranked by' },
      sold: { title: 'Purchases', digits: 1, best: 'higher' },
      ...Object.fromEntries(
        names.map((name) => [name, { title: `Picked by ${name}` }]),
      ),
    },
  },
)

// Which ranker the metric picks
// Four rankers are compared on pages of the log by metric.ts, by NDCG of grades and by clicks, and then by what they bring in the week that follows, in three worlds.
// Budget: 15 s
import { dcg, meanInterval, ndcg } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { launch } from './funnel.ts'
import { contest, winner, type Metric } from './judging.ts'
import { metric } from './metric.ts'
import { openSite } from './site.ts'
import { split } from './split.ts'
import { futureSearches } from './truth.ts'

const byGrades: Metric = (ranked) =>
  ndcg(
    ranked.map((shown) => shown.grade),
    8,
  )
const byClicks: Metric = (ranked) =>
  dcg(
    ranked.map((shown) => shown.clicked),
    8,
    { gain: 'linear' },
  )
const metrics = [metric, byGrades, byClicks]
const names = ['metric.ts', 'NDCG of grades', 'clicks']

const worlds = [1, 2, 3].map((seed, index) => {
  show.progress('Worlds', index, 3)
  const site = openSite({ seed })
  const searches = futureSearches(site.world, 15)
  return contest(site, split, metrics).map(
    ({ recipe, ranker, scores }) => ({
      recipe,
      scores,
      truth: launch(site, ranker, {}, searches),
    }),
  )
})
type One = (typeof worlds)[0][0]
const mean = (ranker: number, of: (one: One) => number) =>
  meanInterval(worlds.map((rankers) => of(rankers[ranker]))).mean

show.table(
  worlds[0].map(({ recipe }, i) => ({
    ranker: recipe.name,
    metric: mean(i, ({ scores }) => scores[0]),
    grades: mean(i, ({ scores }) => scores[1]),
    clicks: mean(i, ({ scores }) => scores[2]),
    kept: mean(i, ({ truth }) => 100 * truth.kept),
    revenue: mean(i, ({ truth }) => 100 * truth.revenue),
    returned: mean(i, ({ truth }) => truth.returned),
    ndcg: mean(i, ({ truth }) => truth.ndcg),
  })),
  {
    caption: 'Four rankers: by the metrics, and in the week after',
    columns: {
      ranker: { title: 'Learns' },
      metric: { title: 'metric.ts', digits: 3, best: 'higher' },
      grades: { title: 'NDCG of grades', digits: 3, best: 'higher' },
      clicks: { title: 'Clicks', digits: 3, best: 'higher' },
      kept: { title: 'Truly kept, of 100', digits: 1, best: 'higher' },
      revenue: { title: 'Revenue', digits: 1, best: 'higher' },
      returned: { title: 'Sent back', format: 'percent', digits: 0 },
      ndcg: { title: 'True NDCG', digits: 3, best: 'higher' },
    },
  },
)

const picks = names.map((name, m) => {
  const won = worlds.map((rankers) => {
    const recipe = winner(rankers, m)
    const kept = rankers.map(({ truth }) => truth.kept)
    const mine = rankers.find((one) => one.recipe === recipe)!.truth.kept
    return { name: recipe.name, mine, share: mine / Math.max(...kept) }
  })
  return {
    name,
    picked: [...new Set(won.map((one) => one.name))].join(', or '),
    kept: 100 * meanInterval(won.map(({ mine }) => mine)).mean,
    share: meanInterval(won.map(({ share }) => share)).mean,
  }
})
show.table(picks, {
  caption: 'What each metric picks, and what the pick brings',
  columns: {
    name: { title: 'Metric' },
    picked: { title: 'Picks who learns' },
    kept: { title: 'Orders kept, of 100 searches', digits: 1 },
    share: { title: 'Of the best', format: 'percent', digits: 0 },
  },
})
for (const { name, share } of picks) {
  show.value(`kept of the best by ${name}`, share, {
    format: 'percent',
    digits: 0,
    better: 'higher',
  })
}
show.plot({
  title: 'What raters like, and what people keep',
  x: { label: 'NDCG of grades' },
  y: { label: 'Orders kept, of 100 searches' },
  marks: [
    {
      mark: 'dot',
      x: 'ndcg',
      y: 'kept',
      series: 'learns',
      rows: worlds[0].map(({ recipe }, i) => ({
        learns: recipe.name,
        ndcg: mean(i, ({ truth }) => truth.ndcg),
        kept: mean(i, ({ truth }) => 100 * truth.kept),
      })),
    },
  ],
  alt: `The ranker of grades has the highest NDCG, ${mean(0, ({ truth }) => truth.ndcg).toFixed(2)}, and keeps ${mean(0, ({ truth }) => 100 * truth.kept).toFixed(0)} orders of 100 searches; that of orders keeps ${mean(2, ({ truth }) => 100 * truth.kept).toFixed(0)}.`,
})

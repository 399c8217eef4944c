// Which ranker the metric picks
// Five rankers are compared by metric.ts and by registrations, and then by who really comes in the two weeks that follow, in four worlds.
// Budget: 20 s
import { dcg, meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { contest, trueOutcome, winner } from './contest.ts'
import type { Metric } from './judging.ts'
import { metric } from './metric.ts'
import { openSite } from './site.ts'
import { split } from './split.ts'

const SEEDS = [1, 2, 3, 4]
const registrations: Metric = (ranked) =>
  dcg(ranked.map(({ registered }) => registered))
const waiting: Metric = (ranked) =>
  dcg(ranked.map(({ attended }) => attended))
const metrics = [metric, registrations, waiting]
const titles = ['metric.ts', 'registrations', 'seen to come so far']

const worlds = SEEDS.map((seed, index) => {
  show.progress('Worlds', index, SEEDS.length)
  const site = openSite({ seed })
  const rankers = contest(site, split, metrics)
  const truths = rankers.map(({ recipe }) => trueOutcome(site, recipe))
  return { rankers, truths, came: truths.map(({ attended }) => attended) }
})
const mean = (of: (world: (typeof worlds)[0]) => number) =>
  meanInterval(worlds.map(of)).mean
const names = worlds[0].rankers.map(({ name }) => name)
show.table(
  names.map((ranker, i) => ({
    ranker,
    metric: mean(({ rankers }) => rankers[i].scores[0]),
    registrations: mean(({ rankers }) => rankers[i].scores[1]),
    registered: mean(({ truths }) => truths[i].registered),
    attended: mean(({ came }) => came[i]),
  })),
  {
    caption: 'Five rankers, learned from the same log',
    columns: {
      ranker: { title: 'Ranked by' },
      metric: { title: 'metric.ts', digits: 3, best: 'higher' },
      registrations: { title: 'Registrations', digits: 3, best: 'higher' },
      registered: { title: 'Will register', digits: 2, best: 'higher' },
      attended: { title: 'Will come', digits: 2, best: 'higher' },
    },
  },
)
const picks = metrics.map((_, m) => ({
  metric: titles[m],
  picked: [...new Set(worlds.map((one) => names[winner(one.rankers, m)]))],
  attended: mean(({ rankers, came }) => came[winner(rankers, m)]),
  kept: meanInterval(
    worlds.map(
      ({ rankers, came }) => came[winner(rankers, m)] / Math.max(...came),
    ),
  ),
}))
show.table(
  picks.map(({ metric, picked, attended, kept }) => ({
    metric,
    picked: picked.join(', or '),
    attended,
    kept: kept.mean,
  })),
  {
    caption: 'What each metric picks, and what the pick is worth',
    columns: {
      metric: { title: 'Metric' },
      picked: { title: 'Picks the ranker by' },
      attended: { title: 'Will come', digits: 2, best: 'higher' },
      kept: { title: 'Of the best', format: 'percent', digits: 0 },
    },
  },
)
for (const { metric, kept } of picks.slice(0, 2)) {
  show.value(`kept of the best by ${metric}`, kept.mean, {
    interval: [kept.low, kept.high],
    intervalName: `95% over ${SEEDS.length} worlds`,
    format: 'percent',
    digits: 0,
    better: 'higher',
  })
}
// How much of the label is there when the model is chosen?
const pending = worlds.map((_, i) => openShare(SEEDS[i]))
function openShare(seed: number) {
  const { log } = openSite({ seed, futureDays: 7 }, { every: Infinity })
  const end = log.day[log.rowCount - 1] + 1
  let late = 0
  let rows = 0
  for (const row of split(log).test) {
    if (log.registered[row] === 0) continue
    rows++
    if (log.happens[row] >= end) late++
  }
  return late / rows
}
show.value(
  'registrations still to be decided',
  meanInterval(pending).mean,
  {
    format: 'percent',
    digits: 0,
  },
)

// Which model the metric picks
// Four models are compared by metric.ts, by AUC and by calibration alone, and then by what the auction makes of them in the week that follows, in four worlds.
// Budget: 15 s
import { calibrationRatio, meanInterval, rocAuc } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { contest, openMarket, winner, type Metric } from './contest.ts'
import { metric } from './metric.ts'
import { auction, quality, reserve } from './rank.ts'
import { corrected, recipes } from './recipes.ts'
import { openSite } from './site.ts'
import { split } from './split.ts'

const level: Metric = (clicked, chances) =>
  -Math.abs(Math.log(calibrationRatio(clicked, chances)))
const metrics: Metric[] = [metric, rocAuc, level]
const names = ['metric.ts', 'AUC', 'calibration alone']
const rules = { auction, quality, reserve }

const worlds = [1, 2, 3, 4].map((seed, index) => {
  show.progress('Worlds', index, 4)
  const site = openSite({ seed })
  const market = openMarket(site)
  const best = market.sell(market.truth, rules)
  const worth = (learn: typeof corrected) => {
    const sales = market.sell(market.launch(learn), rules)
    const { clicks, promised, revenue, value } = sales
    return {
      lost: 1 - value / best.value,
      revenue: revenue / best.revenue - 1,
      promised: promised / clicks,
    }
  }
  const learns = recipes.map(([, learn]) => learn)
  return {
    scores: contest(site, split, learns, metrics),
    truths: learns.map(worth),
    corrected: worth(corrected),
  }
})
type Run = (typeof worlds)[0]
const mean = (of: (world: Run) => number) =>
  meanInterval(worlds.map(of)).mean

show.table(
  recipes.map(([name], i) => ({
    name,
    metric: mean(({ scores }) => scores[i][0]),
    auc: mean(({ scores }) => scores[i][1]),
    lost: mean(({ truths }) => truths[i].lost),
    revenue: mean(({ truths }) => truths[i].revenue),
    promised: mean(({ truths }) => truths[i].promised),
  })),
  {
    caption: 'Offline, and in the auction against knowing the true chances',
    columns: {
      name: { title: 'Model' },
      metric: { title: 'metric.ts', digits: 3, best: 'higher' },
      auc: { title: 'AUC', digits: 3, best: 'higher' },
      lost: {
        title: 'Value lost',
        format: 'percent',
        digits: 1,
        best: 'lower',
      },
      revenue: { title: 'Revenue', format: 'percent', digits: 1 },
      promised: { title: 'Promised for a click', digits: 2 },
    },
  },
)
const pickOf = ({ scores }: Run, m: number) =>
  winner(scores.map((score) => score[m]))
show.table(
  names.map((name, m) => ({
    name,
    picks: [
      ...new Set(worlds.map((world) => recipes[pickOf(world, m)][0])),
    ].join(', or '),
    lost: mean((world) => world.truths[pickOf(world, m)].lost),
  })),
  {
    caption: 'What each metric picks, and what the pick costs',
    columns: {
      name: { title: 'Metric' },
      picks: { title: 'Picks' },
      lost: { title: 'Value lost', format: 'percent', digits: 1 },
    },
  },
)
function say(name: string, of: (world: Run) => number) {
  const { mean, low, high } = meanInterval(worlds.map(of))
  show.value(name, mean, {
    interval: [low, high],
    intervalName: '95% over 4 worlds',
    format: 'percent',
    digits: 1,
    better: 'lower',
  })
}
names.slice(0, 2).forEach((name, m) =>
  say(`value lost, picked by ${name}`, (world) => {
    return world.truths[pickOf(world, m)].lost
  }),
)
say('value lost to the choice of AUC', (world) => {
  const [mine, byAuc] = [0, 1].map((m) => world.truths[pickOf(world, m)])
  return byAuc.lost - mine.lost
})
say('value lost, the trees corrected', (run) => run.corrected.lost)

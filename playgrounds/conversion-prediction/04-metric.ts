// What a metric picks, and what the pick is worth
// Five models are tested in the past as split.ts says; metric.ts and three others each pick one, and the auctions of the week to come tell its worth, in three worlds.
// Budget: 15 s
import { calibrationRatio, logLoss, rocAuc } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { drawOpportunities, money, sell } from './auction.ts'
import { contestants, launched, tableOf, testRows } from './contest.ts'
import { meanOf, ratioByKind } from './judge.ts'
import { openMarket } from './log.ts'
import { metric, type Judged } from './metric.ts'
import { split } from './split.ts'
import { TODAY } from './world.ts'

const SEEDS = [1, 2, 3]
const labels = (rows: Judged[]) => rows.map(({ label }) => label)
const said = (rows: Judged[]) => rows.map(({ p }) => p)
const metrics: { name: string; score: (rows: Judged[]) => number }[] = [
  { name: 'metric.ts', score: metric },
  { name: 'AUC', score: (rows) => rocAuc(labels(rows), said(rows)) },
  {
    name: 'log loss',
    score: (rows) => -logLoss(labels(rows), said(rows)),
  },
  {
    name: 'the total, expected over counted',
    score: (rows) =>
      -Math.abs(calibrationRatio(labels(rows), said(rows)) - 1),
  },
  {
    name: 'money against a random price',
    score: (rows) =>
      meanOf(
        rows.map(
          ({ value, p, label }) => value ** 2 * (p * label - p ** 2 / 2),
        ),
      ),
  },
]
const worlds = SEEDS.map((seed, index) => {
  show.progress('Worlds', index, SEEDS.length)
  const market = openMarket({ seed }, 0)
  const opportunities = drawOpportunities(market.world, 250)
  return contestants.map(({ learn }) => {
    const rows = testRows(market.log, split(TODAY), learn)
    const predict = launched(market, learn)
    const { world, future } = market
    const sales = sell(world, opportunities, predict, tableOf(market))
    const { worth, best } = money(sales)
    return {
      scores: metrics.map(({ score }) => score(rows)),
      kept: worth / best,
      furniture: ratioByKind(predict(future), future)[3],
    }
  })
})

show.table(
  contestants.map(({ name }, i) => ({
    name,
    ...Object.fromEntries(
      metrics.map(({ name: metricName }, m) => [
        metricName,
        meanOf(worlds.map((world) => world[i].scores[m])),
      ]),
    ),
    kept: meanOf(worlds.map((world) => world[i].kept)),
    furniture: meanOf(worlds.map((world) => world[i].furniture)),
  })),
  {
    caption: 'The test, and what came after the launch: means of 3 worlds',
    columns: {
      name: { title: 'Model' },
      ...Object.fromEntries(
        metrics.map(({ name }) => [name, { title: name, digits: 3 }]),
      ),
      kept: {
        title: 'Worth of what was sold, of the best',
        format: 'percent',
        digits: 1,
        best: 'higher',
      },
      furniture: { title: 'Furniture expected over real', digits: 2 },
    },
  },
)
const picked = metrics.map(({ name }, m) => {
  const picks = worlds.map((world) => {
    const best = Math.max(...world.map(({ scores }) => scores[m]))
    return world.findIndex(({ scores }) => scores[m] === best)
  })
  return {
    name,
    picks: [...new Set(picks.map((i) => contestants[i].name))].join(', '),
    kept: meanOf(worlds.map((world, w) => world[picks[w]].kept)),
    furniture: meanOf(worlds.map((world, w) => world[picks[w]].furniture)),
  }
})
show.table(picked, {
  caption: 'What each metric picks',
  columns: {
    name: { title: 'Metric' },
    picks: { title: 'Picks' },
    kept: {
      title: 'Worth of what was sold',
      format: 'percent',
      digits: 1,
      best: 'higher',
    },
    furniture: { title: 'Furniture expected over real', digits: 2 },
  },
})
for (const { name, kept } of picked) {
  show.value(`worth kept by the pick of ${name}`, kept, {
    format: 'percent',
    better: 'higher',
  })
}

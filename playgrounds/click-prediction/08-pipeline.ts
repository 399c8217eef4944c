// From the log to money
// Everything together, in three worlds: split.ts divides the log, metric.ts picks the model, rank.ts sells with it, and the week that follows tells what it was worth.
// Budget: 15 s
import { generalizedSecondPrice, meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { contest, openMarket, winner } from './contest.ts'
import { metric } from './metric.ts'
import { judge, launch, predictTest } from './offline.ts'
import { auction, pacer, quality, reserve } from './rank.ts'
import { recipes } from './recipes.ts'
import { openSite } from './site.ts'
import { split } from './split.ts'
import { unpaced } from './unpaced.ts'

const BUDGET = 25
const learns = recipes.map(([, learn]) => learn)
const worlds = [1, 2, 3].map((seed, index) => {
  show.progress('Worlds', index, 3)
  const site = openSite({ seed })
  const scores = contest(site, split, learns, [metric]).map(([one]) => one)
  const [name, learn] = recipes[winner(scores)]
  const { rows, chances } = predictTest(site, split, learn)
  const offline = judge(rows, chances)
  const future = launch(site, learn)
  const market = openMarket(site, 2)
  const rules = { auction, quality, reserve, pacer, budget: BUDGET }
  const sales = market.sell(market.launch(learn), rules)
  // What somebody who knows the world would have made of it.
  const possible = market.sell(market.truth, {
    auction: generalizedSecondPrice,
    quality: ({ billedBy, chance }) => (billedBy === 'click' ? chance : 1),
    reserve: 6,
    pacer: unpaced,
    budget: BUDGET,
  })
  return { name, scores, offline, future, sales, possible }
})
type Run = (typeof worlds)[0]
const mean = (of: (world: Run) => number) =>
  meanInterval(worlds.map(of)).mean

const picked = [...new Set(worlds.map(({ name }) => name))]
show.text(`metric.ts picks: ${picked.join('; or ')}.`)
show.table(
  recipes.map(([name], i) => ({
    name,
    score: mean(({ scores }) => scores[i]),
    picked: worlds.filter((world) => world.name === name).length,
  })),
  {
    caption: 'The candidates by metric.ts, on the test side of split.ts',
    columns: {
      name: { title: 'Model' },
      score: { title: 'metric.ts', digits: 3, best: 'higher' },
      picked: { title: 'Picked, of 3 worlds' },
    },
  },
)
const offline = mean((run) => run.offline.auc)
const future = mean((run) => run.future.auc)
show.value('offline AUC', offline, { digits: 3, better: 'higher' })
show.value('true future AUC', future, { digits: 3, better: 'higher' })
show.value('gap', offline - future, { digits: 3, better: 'lower' })
show.value(
  'true future normalized entropy',
  mean((run) => run.future.entropy),
  { digits: 3, better: 'lower' },
)
show.value(
  'promised for a click',
  mean(({ sales }) => sales.promised / Math.max(1e-9, sales.clicks)),
  { digits: 2 },
)
const money = { unit: '$ a thousand', digits: 1, better: 'higher' } as const
show.value('value', 10 * mean(({ sales }) => sales.value), money)
show.value(
  'of the possible value',
  mean(({ sales, possible }) => sales.value / possible.value),
  { format: 'percent', digits: 1, better: 'higher' },
)
show.value('revenue', 10 * mean(({ sales }) => sales.revenue), money)
show.value(
  'sold to click ads',
  mean(({ sales }) => sales.clickAds),
  {
    format: 'percent',
    digits: 0,
  },
)
if (offline - future > 0.03) {
  show.note(
    'The model that was launched is worse than the one that was promised: the test knew the ads, the future brings others.',
    { tone: 'bad' },
  )
} else {
  show.note('What was promised offline is what came, within 0.03.', {
    tone: 'good',
  })
}

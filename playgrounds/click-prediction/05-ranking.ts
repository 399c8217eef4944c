// From scores to money
// A model's chances go through rank.ts, in three worlds: who is shown, what comes in, and what budgets and the reserve do to it.
// Budget: 10 s
import { generalizedSecondPrice, meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { openMarket } from './contest.ts'
import type { Rules } from './market.ts'
import { trees } from './models.ts'
import { auction, pacer, quality, reserve } from './rank.ts'
import { openSite } from './site.ts'
import { unpaced } from './unpaced.ts'

/** Cents a day for each advertiser: about half of what it would spend. */
const BUDGET = 25
const yours: Rules = { auction, quality, reserve }
const byRate: Rules['quality'] = ({ billedBy, chance }) =>
  billedBy === 'click' ? chance : 1
const byBid: Rules['quality'] = ({ billedBy }) =>
  billedBy === 'click' ? 0.14 : 1
const plain: Rules = {
  auction: generalizedSecondPrice,
  quality: byRate,
  reserve: 6,
}
const settings: [string, Rules, 'true chances'?][] = [
  ['true chances', plain, 'true chances'],
  ['rank.ts', yours],
  ['bids alone', { ...plain, quality: byBid }],
  ['no reserve', { ...plain, reserve: 0 }],
  ['reserve of 15 cents', { ...plain, reserve: 15 }],
  ['budgets, rank.ts', { ...yours, pacer, budget: BUDGET }],
  ['budgets, unpaced', { ...plain, pacer: unpaced, budget: BUDGET }],
]
const markets = [1, 2, 3].map((seed) => {
  const market = openMarket(openSite({ seed }), 2)
  return { ...market, predicted: market.launch(trees) }
})
const rows = settings.map(([name, rules, truth]) => {
  const runs = markets.map((market) =>
    market.sell(truth ? market.truth : market.predicted, rules),
  )
  const mean = (of: (run: (typeof runs)[0]) => number) =>
    meanInterval(runs.map(of)).mean
  return {
    name,
    value: 10 * mean((run) => run.value),
    revenue: 10 * mean((run) => run.revenue),
    clickAds: mean((run) => run.clickAds),
    unsold: mean((run) => run.unsold),
    promised: mean((run) => run.promised / run.clicks),
    byNoon: mean((run) => run.spentByNoon),
  }
})
show.table(rows, {
  caption: 'In the week after the log, means of three worlds',
  columns: {
    name: { title: 'Auction' },
    value: { title: 'Value', unit: '$ a thousand', digits: 0 },
    revenue: { title: 'Revenue', unit: '$ a thousand', digits: 0 },
    clickAds: { title: 'Click ads', format: 'percent', digits: 0 },
    unsold: { title: 'Unsold', format: 'percent', digits: 0 },
    promised: { title: 'Promised for a click', digits: 2 },
    byNoon: { title: 'Spent by noon', format: 'percent', digits: 0 },
  },
})
const perThousand = {
  unit: '$ a thousand',
  digits: 1,
  better: 'higher',
} as const
const [best, mine] = rows
show.value('value', mine.value, {
  ...perThousand,
  baseline: { name: 'true chances', value: best.value },
})
show.value('revenue', mine.revenue, perThousand)
show.value('of the possible value', mine.value / best.value, {
  format: 'percent',
  digits: 0,
  better: 'higher',
})

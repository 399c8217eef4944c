// From a probability to a sale
// Auctions of the week to come by rank.ts, in two worlds: how long a request takes, what each stage is worth, and who is sold what.
// Budget: 10 s
import { quantile } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { drawOpportunities, money, sell, type Missing } from './auction.ts'
import { contestants, launched, tableOf } from './contest.ts'
import { meanOf } from './judge.ts'
import { simulateRequests, STAGES } from './latency.ts'
import { openMarket } from './log.ts'
import { timeouts } from './rank.ts'
import { KINDS } from './world.ts'

const SEEDS = [1, 2]
const design = contestants[contestants.length - 1]
const markets = SEEDS.map((seed, index) => {
  show.progress('Worlds', index, SEEDS.length)
  const market = openMarket({ seed })
  return {
    world: market.world,
    opportunities: drawOpportunities(market.world, 300),
    predict: launched(market, design.learn),
    table: tableOf(market),
  }
})
const salesWithout = (...missing: Missing[]) =>
  markets.map(({ world, opportunities, predict, table }) =>
    sell(world, opportunities, predict, table, missing),
  )
const whole = salesWithout()

// First, the time.
const requests = simulateRequests(2000, 1)
const totals = requests.map(({ total }) => total)
const lateShare = (stage: Missing) =>
  requests.filter(({ late }) => late.includes(stage)).length /
  requests.length
show.table(
  [
    ...STAGES.map((stage) => {
      const times = requests.map(({ stages }) => stages[stage])
      const timed = stage === 'light' || stage === 'heavy'
      return {
        stage: stage as string,
        median: quantile(times, 0.5),
        p99: quantile(times, 0.99),
        timeout: timed ? timeouts[stage] : null,
        late: timed ? lateShare(stage) : null,
      }
    }),
    {
      stage: 'all together',
      median: quantile(totals, 0.5),
      p99: quantile(totals, 0.99),
      timeout: null,
      late: requests.filter(({ late }) => late.length > 0).length / 2000,
    },
  ],
  {
    caption: 'The budget; ads and features are fetched at once',
    columns: {
      stage: { title: 'Stage' },
      median: { title: 'Median', unit: 'ms', digits: 0 },
      p99: { title: 'p99', unit: 'ms', digits: 0 },
      timeout: { title: 'Time-out', unit: 'ms' },
      late: { title: 'Given up', format: 'percent', digits: 1 },
    },
  },
)
show.value('latency, median', quantile(totals, 0.5), { unit: 'ms' })
show.value('latency, p99', quantile(totals, 0.99), { unit: 'ms' })

// Second, what is lost without a stage.
const rows = [
  { without: 'nothing', sales: whole },
  { without: 'the light stage', sales: salesWithout('light') },
  { without: 'the model', sales: salesWithout('heavy') },
].map(({ without, sales }) => {
  const sums = sales.map(money)
  const mean = (key: keyof ReturnType<typeof money>) =>
    meanOf(sums.map((one) => one[key]))
  return {
    without,
    worth: mean('worth'),
    kept: mean('worth') / mean('best'),
    revenue: mean('revenue'),
    surplus: mean('surplus'),
  }
})
show.table(rows, {
  caption: 'Dollars for a thousand places; kept: of what was possible',
  columns: {
    without: { title: 'Without' },
    worth: { title: 'Worth to winners', digits: 0, best: 'higher' },
    kept: { title: 'Kept', format: 'percent', digits: 1 },
    revenue: { title: 'Paid to us', digits: 0 },
    surplus: { title: 'Left to advertisers', digits: 0 },
  },
})
const [all] = rows
show.value('worth to winners', all.worth, {
  unit: 'dollars',
  digits: 0,
  better: 'higher',
})
show.value('of what was possible', all.kept, { format: 'percent' })
show.value('paid to us', all.revenue, { unit: 'dollars', digits: 0 })
show.value('left to advertisers', all.surplus, {
  unit: 'dollars',
  digits: 0,
})

// Third, who gets the places, and who could have used them best.
const flat = whole.flat()
const shareOf = (key: 'kind' | 'bestKind', kind: number) =>
  flat.filter((sale) => sale[key] === kind).length / flat.length
const shares = KINDS.map(({ kind }, k) => ({
  kind,
  sold: shareOf('kind', k),
  best: shareOf('bestKind', k),
}))
show.table(shares, {
  caption: 'Places by kind of advertiser',
  columns: {
    kind: { title: 'Kind' },
    sold: { title: 'Sold to', format: 'percent', digits: 0 },
    best: { title: 'Worth most to', format: 'percent', digits: 0 },
  },
})
show.value(
  'places unsold',
  flat.filter(({ kind }) => kind < 0).length / flat.length,
  { format: 'percent', digits: 1 },
)

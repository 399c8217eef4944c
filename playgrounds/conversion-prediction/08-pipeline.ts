// From the log to what was worth it
// Everything together, in three worlds: split.ts sets the test, metric.ts picks the model, rank.ts bids by it, and the week that follows tells what it was worth.
// Budget: 15 s
import { quantile } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { drawOpportunities, money, sell } from './auction.ts'
import {
  contestants,
  launched,
  tableOf,
  testRatio,
  testRows,
} from './contest.ts'
import { meanOf, ratioByKind, trueRatio } from './judge.ts'
import { simulateRequests } from './latency.ts'
import { openMarket } from './log.ts'
import { metric } from './metric.ts'
import { split } from './split.ts'
import { KINDS, TODAY } from './world.ts'

const SEEDS = [1, 2, 3]
const worlds = SEEDS.map((seed, index) => {
  show.progress('Worlds', index, SEEDS.length)
  const market = openMarket({ seed }, 0)
  const { world, log, future } = market

  // Before the launch: the split makes the test, the metric decides by it.
  const tests = contestants.map(({ learn }) =>
    testRows(log, split(TODAY), learn),
  )
  const scores = tests.map(metric)
  const pick = scores.indexOf(Math.max(...scores))

  // The launch, and the week after it.
  const predict = launched(market, contestants[pick].learn)
  const said = predict(future)
  const places = drawOpportunities(world, 300)
  const sales = sell(world, places, predict, tableOf(market))
  return {
    picked: contestants[pick].name,
    scores,
    offline: testRatio(tests[pick]),
    live: trueRatio(said, future),
    byKind: ratioByKind(said, future),
    sales,
    ...money(sales),
  }
})
type One = (typeof worlds)[0]
const mean = (of: (one: One) => number) => meanOf(worlds.map(of))

const picked = [...new Set(worlds.map((world) => world.picked))]
show.text(`metric.ts picks: ${picked.join(', or ')}.`)
show.table(
  contestants.map(({ name }, i) => ({
    model: name,
    score: mean(({ scores }) => scores[i]),
    picked: worlds.filter((world) => world.picked === name).length,
  })),
  {
    caption: 'The models by metric.ts, on the test of split.ts',
    columns: {
      model: { title: 'Model' },
      score: { title: 'metric.ts', digits: 3, best: 'higher' },
      picked: { title: `Picked, of ${SEEDS.length} worlds` },
    },
  },
)
const offline = mean((one) => one.offline)
const live = mean((one) => one.live)
show.value('expected over counted, in the test', offline, { digits: 2 })
show.value('expected over true, after the launch', live, { digits: 2 })
show.value(
  'furniture, expected over true',
  mean(({ byKind }) => byKind[3]),
  {
    digits: 2,
  },
)
show.value(
  'worth to winners',
  mean(({ worth }) => worth),
  {
    unit: 'dollars for 1,000 places',
    digits: 0,
    better: 'higher',
  },
)
show.value(
  'of what was possible',
  mean(({ worth, best }) => worth / best),
  {
    format: 'percent',
    digits: 1,
    better: 'higher',
  },
)
show.value(
  'paid to us',
  mean(({ revenue }) => revenue),
  {
    unit: 'dollars for 1,000 places',
    digits: 0,
  },
)
show.value(
  'left to advertisers',
  mean(({ surplus }) => surplus),
  {
    unit: 'dollars for 1,000 places',
    digits: 0,
  },
)
const flat = worlds.flatMap(({ sales }) => sales)
const share = (key: 'kind' | 'bestKind', k: number) =>
  flat.filter((sale) => sale[key] === k).length / flat.length
show.table(
  KINDS.map(({ kind }, k) => ({
    kind,
    ratio: mean(({ byKind }) => byKind[k]),
    sold: share('kind', k),
    best: share('bestKind', k),
  })),
  {
    caption: 'By kind of advertiser',
    columns: {
      kind: { title: 'Kind' },
      ratio: { title: 'Expected over true', digits: 2 },
      sold: { title: 'Places sold to', format: 'percent', digits: 0 },
      best: { title: 'Worth most to', format: 'percent', digits: 0 },
    },
  },
)
show.value(
  'places of furniture over deserved',
  share('kind', 3) / share('bestKind', 3),
  { digits: 2 },
)
const totals = simulateRequests(2000, 1).map(({ total }) => total)
show.value('latency, p99', quantile(totals, 0.99), {
  unit: 'ms',
  digits: 0,
  better: 'lower',
})
const gap = Math.abs(offline - live)
show.note(
  gap < 0.1
    ? 'What the test expected is what came, within a tenth.'
    : 'The test promised something else than what came after the launch.',
  { tone: gap < 0.1 ? 'good' : 'bad' },
)

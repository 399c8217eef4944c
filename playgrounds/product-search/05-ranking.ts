// The funnel and its budget
// From all products to a page of eight by rank.ts, in three worlds: how long every stage takes, and what is lost when one is left out.
// Budget: 15 s
import { meanInterval, quantile } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { STANDS_FOR, usual } from './capacity.ts'
import { launch, type Part } from './funnel.ts'
import { simulateRequests, STAGES } from './latency.ts'
import { recipes, trainRanker } from './rankers.ts'
import { openSite } from './site.ts'

// First, what people wait for.
const requests = simulateRequests(3000, 1)
const totals = requests.map(({ total }) => total)
const patient = requests.map((request) => request.patient)
const stageRow = (stage: string, times: number[]) => ({
  stage,
  median: quantile(times, 0.5),
  p99: quantile(times, 0.99),
})
show.table(
  [
    ...STAGES.map((stage) =>
      stageRow(
        stage,
        requests.map(({ stages }) => stages[stage]),
      ),
    ),
    stageRow('all together', totals),
  ],
  {
    caption: 'The budget: medians nearly add up, p99s do not',
    columns: {
      stage: { title: 'Stage' },
      median: { title: 'Median', unit: 'ms', digits: 0 },
      p99: { title: 'p99', unit: 'ms', digits: 0 },
    },
  },
)
const ms = { unit: 'ms', digits: 0, better: 'lower' } as const
show.value('latency, median', quantile(totals, 0.5), ms)
show.value('latency, p99', quantile(totals, 0.99), ms)
show.value('latency, p99 without time-outs', quantile(patient, 0.99), ms)
show.value(
  'searches with a late stage',
  requests.filter(({ late }) => late.length > 0).length / requests.length,
  { format: 'percent', digits: 1 },
)
show.value(
  'ranking everything, median',
  usual.ranker + 300 * STANDS_FOR * usual.rankerCandidate,
  { unit: 'ms', digits: 0 },
)

// Second, what each part is worth.
const orders = recipes.find(({ label }) => label === 'order')!
const sites = [1, 2, 3].map((seed, index) => {
  show.progress('Worlds', index, 3)
  const site = openSite({ seed })
  return { site, ranker: trainRanker(site, orders) }
})
function brought(...without: Part[]) {
  const runs = sites.map(({ site, ranker }) =>
    launch(site, ranker, { without, indexAge: 1 }),
  )
  const mean = (key: 'kept' | 'ndcg' | 'soldOut') =>
    meanInterval(runs.map((run) => run[key])).mean
  return {
    kept: 100 * mean('kept'),
    ndcg: mean('ndcg'),
    soldOut: mean('soldOut'),
  }
}
const whole = brought()
const rows = [
  { without: 'nothing: the whole funnel', ...whole },
  { without: 'words', ...brought('words') },
  { without: 'vectors', ...brought('vectors') },
  { without: 'the ranker', ...brought('ranker') },
  { without: 'the rules', ...brought('rules') },
]
show.table(
  rows.map((row) => ({ ...row, change: row.kept / whole.kept - 1 })),
  {
    caption: 'What is lost without a part, of 100 searches',
    columns: {
      without: { title: 'Without' },
      kept: { title: 'Orders kept', digits: 1, best: 'higher' },
      ndcg: { title: 'NDCG of grades', digits: 3 },
      soldOut: { title: 'Page sold out', format: 'percent', digits: 1 },
      change: { title: 'Change', format: 'percent', digits: 0 },
    },
  },
)
show.value('orders kept of 100 searches', whole.kept, {
  digits: 1,
  better: 'higher',
})

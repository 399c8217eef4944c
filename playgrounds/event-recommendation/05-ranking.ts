// The stages and their budget
// From all events of the city to a list of five by rank.ts: how long it takes, and what two weeks without a part would cost. In two worlds.
// Budget: 20 s
import { meanInterval, quantile } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { usual } from './capacity.ts'
import { liveThrough } from './city.ts'
import { policyOf, SOURCES, type Part } from './funnel.ts'
import { simulateRequests } from './latency.ts'
import { launch } from './launch.ts'
import { sources, timeouts } from './rank.ts'
import { recipes } from './recipes.ts'
import { assumptions } from './scale.ts'
import { openSite } from './site.ts'

// First, what a person waits for.
const requests = simulateRequests(3000, 1)
const totals = requests.map(({ total }) => total)
const share = (parts: readonly Part[]) =>
  requests.filter(({ late }) => late.some((part) => parts.includes(part)))
    .length / requests.length
const stage = (name: 'sources' | 'ranker' | 'seats') => {
  const times = requests.map(({ stages }) => stages[name])
  return {
    stage: name,
    median: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    timeout: timeouts[name] as number | null,
    late: share(name === 'sources' ? SOURCES : [name]),
  }
}
show.table(
  [
    stage('sources'),
    stage('ranker'),
    stage('seats'),
    {
      stage: 'all together',
      median: quantile(totals, 0.5),
      p99: quantile(totals, 0.99),
      timeout: null,
      late: share([...SOURCES, 'ranker', 'seats']),
    },
  ],
  {
    caption: 'The budget: medians nearly add up, p99s do not',
    columns: {
      stage: { title: 'Stage' },
      median: { title: 'Median', unit: 'ms', digits: 0 },
      p99: { title: 'p99', unit: 'ms', digits: 0 },
      timeout: { title: 'Time-out', unit: 'ms' },
      late: { title: 'Given up', format: 'percent', digits: 1 },
    },
  },
)
const ms = (name: string, value: number) =>
  show.value(name, value, { unit: 'ms', digits: 0, better: 'lower' })
ms('latency, median', quantile(totals, 0.5))
ms('latency, p99', quantile(totals, 0.99))
ms(
  'latency, p99 without time-outs',
  quantile(
    requests.map(({ patient }) => patient),
    0.99,
  ),
)
ms(
  'ranker on everything nearby, largest city',
  usual.ranker + usual.rankerCandidate * assumptions.eventsNearbyMost,
)

// Then, what each part is worth: two weeks of the city without it.
const worlds = [1, 2].map((seed) => {
  const site = openSite({ seed }, { every: Infinity })
  return { site, funnel: launch(site, recipes[1]) }
})
const asked = SOURCES.filter((source) => sources[source] > 0)
const cuts: { name: string; parts: Part[] }[] = [
  { name: 'nothing: all of it', parts: [] },
  ...asked.map((source) => ({
    name: `the source ${source}`,
    parts: [source as Part],
  })),
  { name: 'the ranker', parts: ['ranker'] },
  { name: 'the seat check', parts: ['seats'] },
  { name: 'the rules', parts: ['rules'] },
]
const results = cuts.map(({ name, parts }, i) => {
  show.progress('Cuts', i, cuts.length)
  const runs = worlds.map(({ site, funnel }) =>
    liveThrough(site, policyOf(funnel, parts)),
  )
  const mean = (of: (run: (typeof runs)[0]) => number) =>
    meanInterval(runs.map(of)).mean
  return {
    without: name,
    attended: mean((run) => run.attended),
    wasted: mean((run) => run.wasted),
    empty: mean((run) => run.empty),
  }
})
const [whole] = results
show.table(
  results.map((row) => ({
    ...row,
    change: row.attended / whole.attended - 1,
  })),
  {
    caption: 'Two weeks without a part',
    columns: {
      without: { title: 'Without' },
      attended: { title: 'Came, per 100 requests', digits: 1 },
      change: { title: 'Change', format: 'percent', digits: 0 },
      wasted: { title: 'Places wasted', format: 'percent', digits: 0 },
      empty: { title: 'Events nearly empty', format: 'percent', digits: 0 },
    },
  },
)
show.value('attendances per 100 requests', whole.attended, {
  digits: 1,
  better: 'higher',
})

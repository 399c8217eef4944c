// As slow as the slowest of a hundred
// The time of requests that wait for all their leaves, in five worlds: one leaf, a hundred, and a hundred under three policies.
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { measure, SLOW, type Measures } from './measure.ts'
import { yours, type Policy } from './policy.ts'
import { createRequests } from './world.ts'

const SEEDS = [1, 2, 3, 4, 5]
const patient = { hedgeAfter: Infinity, giveUpAfter: Infinity }
const many = SEEDS.map((seed) => createRequests({ seed }))
const single = many.map((requests) => requests.flatMap((r) => [[r[0]]]))
const trials: [string, typeof many, Policy][] = [
  ['one leaf', single, patient],
  ['a hundred leaves', many, patient],
  ['hedged', many, { ...patient, hedgeAfter: 16 }],
  ['giving up', many, { ...patient, giveUpAfter: 40 }],
  ['your policy', many, yours],
]

show.table(
  trials.map(([trial, worlds, policy]) => {
    const measures = worlds.map((requests) => measure(requests, policy))
    const of = (key: keyof Measures) =>
      meanInterval(measures.map((m) => m[key]))
    const slow = of('slow')
    show.value(`over ${SLOW} ms, ${trial}`, slow.mean, {
      format: 'percent',
      digits: 1,
      better: 'lower',
      interval: [Math.max(0, slow.low), slow.high],
      intervalName: `95% over ${SEEDS.length} worlds`,
    })
    return {
      trial,
      p50: of('p50').mean,
      p99: of('p99').mean,
      calls: of('calls').mean,
      answered: of('answered').mean,
    }
  }),
  {
    caption: 'A request in ms, calls a leaf, and leaves that answered',
    columns: {
      trial: { title: 'Request' },
      p50: { title: 'p50', digits: 0 },
      p99: { title: 'p99', digits: 0 },
      calls: { title: 'Calls', digits: 2 },
      answered: { title: 'In time', format: 'percent', digits: 1 },
    },
  },
)

// In the path, or one request late
// The worth of ten items shown and the time it took, for two rankers put together in five ways, in five worlds.
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { serve, type Measures } from './serve.ts'
import { services } from './services.ts'
import { createSessions } from './world.ts'

const SEEDS = [1, 2, 3, 4, 5]
const worlds = SEEDS.map((seed) => createSessions({ seed }))

show.table(
  Object.entries(services).map(([name, service]) => {
    const measures = worlds.map((sessions) => serve(sessions, service))
    const of = (key: keyof Measures) =>
      meanInterval(measures.map((m) => m[key]))
    const worth = of('worth')
    show.value(`worth, ${name}`, worth.mean, {
      format: 'percent',
      digits: 1,
      better: 'higher',
      interval: [worth.low, worth.high],
      intervalName: `95% over ${SEEDS.length} worlds`,
    })
    return {
      name,
      worth: worth.mean,
      p50: of('p50').mean,
      p99: of('p99').mean,
      gaveUp: of('gaveUp').mean,
    }
  }),
  {
    caption:
      'Worth of the page, its time in ms, and how often heavy was late',
    columns: {
      name: { title: 'Service' },
      worth: { title: 'Worth', format: 'percent', digits: 0 },
      p50: { title: 'p50', digits: 0 },
      p99: { title: 'p99', digits: 0 },
      gaveUp: { title: 'Late', format: 'percent', digits: 0 },
    },
  },
)
const later = worlds.map(
  (sessions) => serve(sessions, services['your blend'], 1).worth,
)
show.value(
  'worth, your blend, after the first request',
  meanInterval(later).mean,
  {
    format: 'percent',
    digits: 1,
  },
)

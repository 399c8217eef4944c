// How fast a stored score spoils
// Worth of the page, after the first request, as more of what people want is new at each request.
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { serve } from './serve.ts'
import { services } from './services.ts'
import { createSessions } from './world.ts'

const SEEDS = [1, 2, 3, 4]
const DRIFTS = [0, 0.2, 0.4, 0.6, 0.8]
const names = ['light only', 'heavy in the path', 'your blend'] as const

const rows = DRIFTS.flatMap((drift) => {
  const worlds = SEEDS.map((seed) =>
    createSessions({ seed, drift, newItems: 0, sessions: 20, requests: 4 }),
  )
  return names.map((service) => {
    const worths = worlds.map(
      (sessions) => serve(sessions, services[service], 1).worth,
    )
    return { drift, service, ...meanInterval(worths) }
  })
})
const at = (drift: number, service: string) =>
  rows.find((row) => row.drift === drift && row.service === service)!
for (const drift of [0, 0.8]) {
  for (const service of names) {
    const { mean, low, high } = at(drift, service)
    show.value(`worth at drift ${drift}, ${service}`, mean, {
      format: 'percent',
      digits: 1,
      interval: [low, high],
      intervalName: `95% over ${SEEDS.length} worlds`,
    })
  }
}
show.plot({
  title: 'Worth by drift between requests',
  x: { label: 'Share of worth that is new', format: 'percent' },
  y: { label: 'Worth', format: 'percent' },
  marks: [{ mark: 'line', x: 'drift', y: 'mean', series: 'service', rows }],
  alt: [0, 0.8]
    .map(
      (drift) =>
        `At a drift of ${drift}: ${names.map((name) => `${name} ${(100 * at(drift, name).mean).toFixed(0)}%`).join(', ')}.`,
    )
    .join(' '),
})

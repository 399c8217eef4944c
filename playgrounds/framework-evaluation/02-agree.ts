// When all metrics agree
// Four rankers that differ in nothing but how much noise they see: there the metrics have nothing to disagree about.
import { show } from 'shortlist/show'
import { agreement, contest, metricNames } from './contest.ts'
import { titles } from './metrics.ts'
import { rankers } from './rankers.ts'
import { level, SPREADS, type Request } from './world.ts'

const SEEDS = [1, 2, 3, 4, 5]
const variance = SPREADS.popularity ** 2 + SPREADS.fit ** 2

/** The truth through noise, shrunk as a well-fitted model would. */
const through = (spread: number) => (r: Request, noise: () => number) => {
  const trust = variance / (variance + spread ** 2)
  return r.fit.map(
    (fit, i) =>
      level(r) + trust * (r.popularity[i] + fit + spread * noise()),
  )
}
const noisy = Object.fromEntries(
  [0.25, 0.75, 1.5, 3].map((spread) => [
    `noise ${spread}`,
    through(spread),
  ]),
)
const alike = contest(noisy, SEEDS)
const weak = contest(rankers, SEEDS)
const names = metricNames.filter((name) => name !== 'truth')
show.table(
  names.map((metric) => ({
    metric: titles[metric],
    alike: agreement(alike, metric),
    weak: agreement(weak, metric),
  })),
  {
    caption: 'Share of pairs that a metric puts in the order of the truth',
    columns: {
      metric: { title: 'Metric' },
      alike: {
        title: 'They differ in noise',
        format: 'percent',
        digits: 0,
      },
      weak: { title: 'In weaknesses', format: 'percent', digits: 0 },
    },
  },
)

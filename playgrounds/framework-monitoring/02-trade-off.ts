// What sleep costs
// With at most one false alarm a year, how soon can a break be seen? One day at a time, and by a sum of small signs, with few clicks a day and with many.
import { pageHinkley } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { watch } from './watch.ts'
import { usual } from './world.ts'

const SEEDS = Array.from({ length: 60 }, (_, seed) => seed)
const CLICKS = [200, 400, 1600, 6400, 40_000]
/** False alarms a month that the people on call accept: one a year. */
const ACCEPTED = 1 / 12
const families = [
  {
    alert: 'one day',
    thresholds: [0.08, 0.1, 0.12, 0.15, 0.18, 0.22, 0.26, 0.3],
    rule: (threshold: number) => () => (ratio: number) =>
      Math.abs(ratio - 1) > threshold,
  },
  {
    alert: 'sum of signs',
    thresholds: [0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.7, 1],
    rule: (threshold: number) => () => {
      const detector = pageHinkley({ threshold, tolerance: 0.03 })
      return (ratio: number) => detector.update(ratio)
    },
  },
]
/** The fastest threshold that wakes nobody more often than accepted. */
const rows = CLICKS.flatMap((clicks) =>
  families.map(({ alert, thresholds, rule }) => {
    const calm = thresholds
      .map((one) => watch(rule(one), { ...usual, clicks }, SEEDS))
      .filter(({ falseAlarms }) => falseAlarms.mean <= ACCEPTED)
      .map(({ delay }) => delay.mean)
    return { alert, clicks, delay: Math.min(...calm) }
  }),
)
show.plot({
  title: 'The fastest alert that is calm',
  x: { label: 'Clicks a day', scale: 'log' },
  y: { label: 'Days until seen' },
  marks: [
    { mark: 'line', x: 'clicks', y: 'delay', series: 'alert', rows },
    { mark: 'dot', x: 'clicks', y: 'delay', series: 'alert', rows },
  ],
  alt: rows
    .map(
      ({ alert, clicks, delay }) =>
        `${alert}, ${clicks} clicks a day: ${delay.toFixed(1)} days`,
    )
    .join('; '),
})
for (const { alert, clicks, delay } of rows) {
  if (clicks !== usual.clicks && clicks !== 40_000) continue
  show.value(`${alert}, ${clicks} clicks a day`, delay, {
    unit: 'days',
    digits: 1,
    better: 'lower',
  })
}

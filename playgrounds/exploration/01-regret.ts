// What it costs to find out
// Ten items for one place: the share of possible clicks that each way to choose has missed by then, in ten worlds.
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { epsilon, greedy, missed, narrow } from './policies.ts'
import { thompson, wide } from './policies.ts'
import { policy } from './policy.ts'
import { usual } from './world.ts'

const WORLDS = 10
const contestants = [
  { name: 'your policy', policy },
  { name: 'greedy', policy: greedy },
  { name: '10% at random', policy: epsilon },
  { name: 'Thompson sampling', policy: thompson },
  { name: 'upper bound', policy: narrow },
  { name: 'upper bound, as in the book', policy: wide },
]
const marks = [50, 100, 200, 400, 1000, 3000].filter(
  (visits) => visits <= usual.visits,
)
const results = contestants.map(({ name, policy }) => ({
  name,
  ...missed(policy, usual.visits, WORLDS),
}))
const share = (after: (visit: number) => number[], visit: number) =>
  meanInterval(after(visit)).mean
show.plot({
  title: 'Clicks missed up to a visit',
  x: { label: 'Visits', scale: 'log' },
  y: { label: 'Missed, of the possible', format: 'percent' },
  marks: [
    {
      mark: 'line',
      x: 'visit',
      y: 'missed',
      series: 'choice',
      rows: results.slice(1).flatMap(({ name, after }) =>
        marks.map((visit) => ({
          visit,
          missed: share(after, visit),
          choice: name,
        })),
      ),
    },
  ],
  alt: `Share of possible clicks missed after ${usual.visits} visits: ${results.map(({ name, mean }) => `${name} ${(100 * mean.mean).toFixed(0)}%`).join(', ')}.`,
})
show.table(
  results.map(({ name, after, mean }) => ({
    name,
    early: share(after, 400),
    late: mean.mean,
  })),
  {
    caption: 'Possible clicks missed, mean of the worlds',
    columns: {
      name: { title: 'Choice' },
      early: { title: 'After 400', format: 'percent', digits: 0 },
      late: {
        title: `After ${usual.visits}`,
        format: 'percent',
        digits: 0,
        best: 'lower',
      },
    },
  },
)
for (const { name, mean } of results) {
  show.value(`missed, ${name}`, mean.mean, {
    interval: [mean.low, mean.high],
    intervalName: `95% over ${WORLDS} worlds`,
    format: 'percent',
    digits: 0,
    better: 'lower',
  })
}

// The budget, and its tail
// Eight thousand requests pass the stages of stages.ts, with time-outs and without.
import { show } from 'shortlist/show'
import { quantile, simulate, total } from './simulate.ts'
import { stages, stall, stallOneIn } from './stages.ts'

const REQUESTS = 8000
const BUDGET = 150
const luck = { stallOneIn, stall }
const runs = simulate(stages, luck, REQUESTS, 1)
const patient = stages.map((stage) => ({ ...stage, timeout: Infinity }))
const unstopped = simulate(patient, luck, REQUESTS, 1)

const rows = stages.map(({ name }, i) => ({
  stage: name,
  p50: quantile(runs[i].times, 0.5),
  p99: quantile(unstopped[i].times, 0.99),
  late: runs[i].late,
}))
const all = total(runs)
const waiting = total(unstopped)
show.table(rows, {
  caption: 'Milliseconds; p99 as it would be without time-outs',
  columns: {
    stage: { title: 'Stage' },
    p50: { title: 'p50', digits: 0 },
    p99: { title: 'p99, unstopped', digits: 0 },
    late: { title: 'Stopped', format: 'percent', digits: 1 },
  },
})
const ms = { unit: 'ms', digits: 0, better: 'lower' } as const
const sum = (of: (row: (typeof rows)[0]) => number) =>
  rows.reduce((total, row) => total + of(row), 0)
show.value('p50 of the request', quantile(all, 0.5), ms)
show.value(
  'sum of the p50s',
  sum((row) => row.p50),
  ms,
)
show.value('p99 of the request', quantile(all, 0.99), ms)
show.value('p99 without time-outs', quantile(waiting, 0.99), ms)
show.value(
  'sum of the p99s',
  sum((row) => row.p99),
  ms,
)
const over = (times: Float64Array) =>
  times.filter((time) => time > BUDGET).length / REQUESTS
show.value('requests over the budget', over(all), {
  format: 'percent',
  digits: 2,
  better: 'lower',
})
show.value('over the budget, without time-outs', over(waiting), {
  format: 'percent',
  digits: 2,
  better: 'lower',
})
const POINTS = [0.5, 0.75, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999]
show.plot({
  title: 'How slow the slow requests are',
  x: { label: 'One request in … is slower', scale: 'log' },
  y: { label: 'Time', unit: 'ms' },
  marks: [
    {
      mark: 'line',
      x: 'oneIn',
      y: 'ms',
      series: 'requests',
      rows: POINTS.flatMap((point) => [
        {
          oneIn: 1 / (1 - point),
          ms: quantile(all, point),
          requests: 'with time-outs',
        },
        {
          oneIn: 1 / (1 - point),
          ms: quantile(waiting, point),
          requests: 'without',
        },
      ]),
    },
    { mark: 'rule', y: BUDGET, label: 'budget' },
  ],
  alt: `At p50 ${quantile(all, 0.5).toFixed(0)} ms with and ${quantile(waiting, 0.5).toFixed(0)} ms without time-outs; at p99 ${quantile(all, 0.99).toFixed(0)} and ${quantile(waiting, 0.99).toFixed(0)} ms.`,
})

// When an alarm means something
// The same shifts for a truth that a line can learn and one that it cannot; then a shift too small to matter, seen through more and more rows.
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { harm, monitor } from './judge.ts'
import { straight } from './model.ts'

const seeds = [1, 2, 3, 4, 5]
const intervalName = '95% over 5 worlds'
const truths = [
  { truth: 'is a line', bend: 0 },
  { truth: 'bends', bend: 0.6 },
]
const rows = [0, 0.33, 0.67, 1].flatMap((shift) => {
  const stability = meanInterval(
    seeds.map((seed) => monitor({ seed, shift }).stability),
  ).mean
  return truths.map(({ truth, bend }) => ({
    truth,
    shift,
    stability,
    ...meanInterval(
      seeds.map(
        (seed) => harm(straight, { seed, shift, bend }).calibration,
      ),
    ),
  }))
})
const last = rows.slice(-2)
show.plot({
  title: 'Calibration of a linear model by what the monitor reads',
  x: { label: 'Stability index of the input' },
  y: { label: 'Expected over real clicks' },
  marks: [
    {
      mark: 'band',
      x: 'stability',
      low: 'low',
      high: 'high',
      series: 'truth',
      rows,
    },
    { mark: 'line', x: 'stability', y: 'mean', series: 'truth', rows },
    { mark: 'rule', x: 0.25, label: 'often taken as a shift' },
  ],
  alt: `At a stability index of ${last[0].stability.toFixed(2)} the linear model expects ${last.map(({ truth, mean }) => `${mean.toFixed(2)} times the real clicks if the truth ${truth}`).join(', ')}.`,
})
for (const { truth, shift, mean, low, high } of rows) {
  if (shift !== 0 && shift !== 1) continue
  show.value(`calibration, shift ${shift}, truth ${truth}`, mean, {
    digits: 2,
    interval: [low, high],
    intervalName,
  })
}

/** A change of the mean that nobody would act on. */
const TINY = 0.05
const sizes = [1000, 10_000, 40_000].map((count) => {
  const readings = seeds.map((seed) =>
    monitor({ seed, shift: TINY, rows: count }),
  )
  return {
    rows: count,
    alarms:
      readings.filter(({ pValue }) => pValue < 0.05).length / seeds.length,
    stability: meanInterval(readings.map(({ stability }) => stability))
      .mean,
  }
})
show.table(sizes, {
  caption: `A shift of ${TINY} standard deviations`,
  columns: {
    rows: { title: 'Rows before and after', format: 'compact' },
    alarms: { title: 'Kolmogorov-Smirnov alarms', format: 'percent' },
    stability: { title: 'Stability index', digits: 4 },
  },
})
for (const { rows: count, alarms } of sizes) {
  show.value(`alarms, ${count} rows`, alarms, {
    format: 'percent',
    digits: 0,
    better: 'lower',
  })
}

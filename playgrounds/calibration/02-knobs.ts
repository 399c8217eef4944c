// How wrong the chances, and how many rows to mend them
// Profit as the model gets surer of itself, and what calibration costs when there is little to calibrate on.
import {
  isotonicRegression,
  meanInterval,
  plattScaling,
  sigmoid,
} from 'shortlist/ml'
import { show } from 'shortlist/show'
import type { Calibrate } from './calibrate.ts'
import { profit } from './judge.ts'
import { createWorld, type Settings } from './world.ts'

const none: Calibrate = () => sigmoid
const platt: Calibrate = (y, s) => plattScaling(y, s).calibrate
const isotonic: Calibrate = (y, s) => isotonicRegression(y, s).calibrate

/** Profit by method, of the best possible, over six worlds. */
function profits(methods: Calibrate[], changes: Partial<Settings>) {
  const runs = [1, 2, 3, 4, 5, 6].map((seed) => {
    const world = createWorld({ ...changes, seed, rows: 3000 })
    const { past, future } = world
    return methods.map((method) => {
      const chanceOf = method(past.bought, past.scores)
      const earned = profit(future, future.scores.map(chanceOf))
      return earned / profit(future, future.chances)
    })
  })
  return methods.map((_, i) => meanInterval(runs.map((run) => run[i])))
}

const sweep = [0.4, 0.7, 1, 1.6, 2.2].map((stretch) => {
  const changes = { stretch, shift: 0, calibrationRows: 1000 }
  const [asSaid, scaled] = profits([none, platt], changes)
  return { stretch, none: asSaid, platt: scaled.mean }
})
show.plot({
  title: 'Profit by how sure the model is of itself',
  x: { label: 'Stretch of the log-odds (1: right)' },
  y: { label: 'Profit, of the best possible', format: 'percent' },
  marks: [
    {
      mark: 'line',
      x: 'stretch',
      y: 'profit',
      series: 'chances',
      rows: sweep.flatMap(({ stretch, none, platt }) => [
        { stretch, profit: none.mean, chances: 'as said' },
        { stretch, profit: platt, chances: 'Platt' },
      ]),
    },
  ],
  alt: `Believing the model earns ${sweep.map((row) => `${(100 * row.none.mean).toFixed(1)}% at stretch ${row.stretch}`).join(', ')} of the best; after Platt scaling at least ${(100 * Math.min(...sweep.map((row) => row.platt))).toFixed(1)}%.`,
})
for (const { stretch, none } of [sweep[2], sweep[4], sweep[0]]) {
  show.value(`profit lost, stretch ${stretch}`, 1 - none.mean, {
    interval: [1 - none.high, 1 - none.low],
    intervalName: '95% over 6 worlds',
    format: 'percent',
    digits: 1,
    better: 'lower',
  })
}

show.table(
  [100, 400, 4000].map((calibrationRows) => {
    const methods = [none, platt, isotonic]
    const [asSaid, scaled, curve] = profits(methods, { calibrationRows })
    return {
      rows: `${calibrationRows} rows`,
      none: asSaid.mean,
      platt: scaled.mean,
      isotonic: curve.mean,
    }
  }),
  {
    caption: 'Profit, of the best possible, by rows to calibrate on',
    columns: {
      rows: { title: 'To calibrate on' },
      none: { title: 'As said', format: 'percent', digits: 1 },
      platt: { title: 'Platt', format: 'percent', digits: 1 },
      isotonic: { title: 'Isotonic', format: 'percent', digits: 1 },
    },
  },
)

// The same order, other probabilities
// In six worlds offers go to people for whom chance times value exceeds the cost; the chances come straight from a model, or recalibrated.
import {
  isotonicRegression,
  meanInterval,
  plattScaling,
  reliabilityCurve,
  sigmoid,
} from 'shortlist/ml'
import { show } from 'shortlist/show'
import { calibrate, type Calibrate } from './calibrate.ts'
import { judge } from './judge.ts'
import { createWorld } from './world.ts'

const worlds = [1, 2, 3, 4, 5, 6].map((seed) => createWorld({ seed }))
const contestants: [string, Calibrate][] = [
  ['your calibration', calibrate],
  ['as the model says', () => sigmoid],
  ['Platt scaling', (y, s) => plattScaling(y, s).calibrate],
  ['isotonic regression', (y, s) => isotonicRegression(y, s).calibrate],
]
const results = contestants.map(([name, method]) => {
  const runs = worlds.map(({ past, future }) => {
    const chanceOf = method(past.bought, past.scores)
    return judge(future, future.scores.map(chanceOf))
  })
  const over = (key: 'auc' | 'ratio' | 'error' | 'profit') =>
    meanInterval(runs.map((run) => run[key]))
  return {
    name,
    auc: over('auc').mean,
    ratio: over('ratio').mean,
    error: over('error').mean,
    profit: over('profit'),
  }
})
show.table(
  results.map((row) => ({ ...row, profit: row.profit.mean })),
  {
    caption: 'On people whose outcome nobody knew yet, mean of the worlds',
    columns: {
      name: { title: 'Chances' },
      auc: { title: 'AUC', digits: 3 },
      ratio: { title: 'Calibration ratio', digits: 2 },
      error: { title: 'Calibration error', digits: 3, best: 'lower' },
      profit: {
        title: 'Profit, of the best possible',
        format: 'percent',
        digits: 1,
        best: 'higher',
      },
    },
  },
)
for (const { name, profit } of results) {
  show.value(`profit, ${name}`, profit.mean, {
    interval: [profit.low, profit.high],
    intervalName: '95% over 6 worlds',
    format: 'percent',
    digits: 1,
    better: 'higher',
  })
}

// Where it is wrong: what came of people by what was said of them.
const [{ past, future }] = worlds
const chanceOf = calibrate(past.bought, past.scores)
const curve = reliabilityCurve(
  future.bought,
  future.scores.map(chanceOf),
  10,
  { strategy: 'quantile' },
)
const top = curve[curve.length - 1]
show.value('said of the top tenth, world 1', top.meanProbability, {
  format: 'percent',
})
show.value('came of the top tenth, world 1', top.observedRate, {
  format: 'percent',
})
const said = curve.map(({ meanProbability, observedRate }) => ({
  said: meanProbability,
  came: observedRate,
}))
show.plot({
  title: 'What was said, and what came (your calibration, world 1)',
  x: { label: 'Mean chance that was said', format: 'percent' },
  y: { label: 'Share that bought', format: 'percent' },
  marks: [
    { mark: 'line', x: 'said', y: 'came', rows: said },
    { mark: 'dot', x: 'said', y: 'came', rows: said },
    {
      mark: 'line',
      x: 'said',
      y: 'came',
      dashed: true,
      rows: [0, top.meanProbability].map((p) => ({ said: p, came: p })),
    },
  ],
  alt: `Of the tenth with the highest chances ${(100 * top.meanProbability).toFixed(0)}% were said to buy and ${(100 * top.observedRate).toFixed(0)}% did. The dashed diagonal is perfect calibration.`,
})

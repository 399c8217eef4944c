// How much the log can say
// The logging policy from nearly deterministic to fully random: what each estimate is wrong by, and how many rows are left to speak.
import { inversePropensityWeights, meanInterval, snips } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { agreeing } from './estimators.ts'
import { createWorld } from './world.ts'

const LOGS = 5
const sweep = [0.2, 0.5, 1, 2, 100].map((randomness) => {
  const runs = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => {
    const world = createWorld({ seed, randomness, rows: 800 })
    const { targetValue } = world
    const logs = Array.from({ length: LOGS }, (_, luck) => world.log(luck))
    const weighted = logs.map((log) => snips(log))
    const square = (values: number[]) =>
      meanInterval(values.map((value) => (value - targetValue) ** 2)).mean
    return {
      agree: square(logs.map(agreeing)),
      snips: square(weighted.map(({ value }) => value)),
      rows: meanInterval(weighted.map((one) => one.effectiveSampleSize))
        .mean,
      // With every row in its place weights are 1 on average.
      weight: meanInterval(
        logs.flatMap((log) => [
          ...inversePropensityWeights(log.propensities, log),
        ]),
      ).mean,
      gap: meanInterval(
        logs.map((log, i) => agreeing(log) - weighted[i].value),
      ).mean,
    }
  })
  const over = (key: keyof (typeof runs)[0]) =>
    meanInterval(runs.map((run) => run[key]))
  return {
    randomness,
    agree: 100 * Math.sqrt(over('agree').mean),
    snips: 100 * Math.sqrt(over('snips').mean),
    rows: over('rows').mean,
    weight: over('weight').mean,
    gap: over('gap'),
  }
})
const least = sweep[0]
const most = sweep[sweep.length - 1]
show.plot({
  title: 'Typical error, in clicks per hundred visits',
  x: { label: 'Randomness of the logging policy', scale: 'log' },
  y: { label: 'Typical error' },
  marks: [
    {
      mark: 'line',
      x: 'randomness',
      y: 'error',
      series: 'estimate',
      rows: sweep.flatMap(({ randomness, agree, snips }) => [
        { randomness, error: agree, estimate: 'rows that agree' },
        { randomness, error: snips, estimate: 'self-normalized IPS' },
      ]),
    },
  ],
  alt: `With a nearly deterministic log the rows that agree are wrong by ${least.agree.toFixed(1)} and self-normalized IPS by ${least.snips.toFixed(1)}; with a random log both by ${most.snips.toFixed(1)}.`,
})
for (const { randomness, snips, rows, weight, gap } of [least, most]) {
  show.value(`typical error of SNIPS, randomness ${randomness}`, snips, {
    digits: 1,
    better: 'lower',
  })
  show.value(`rows that speak, randomness ${randomness}`, rows, {
    unit: 'of 800',
    digits: 0,
    better: 'higher',
  })
  show.value(`mean weight, randomness ${randomness}`, weight, { digits: 2 })
  show.value(
    `estimates differ by, randomness ${randomness}`,
    100 * gap.mean,
    {
      interval: [100 * gap.low, 100 * gap.high],
      intervalName: '95% over 8 worlds',
      digits: 1,
    },
  )
}

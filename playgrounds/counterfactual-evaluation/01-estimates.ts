// What would it have earned?
// Ten worlds, in each a policy that never ran, valued from six logs of another; the truth is known.
import { meanInterval, snips } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { estimate } from './estimate.ts'
import { agreeing, both, guessed, ips, model } from './estimators.ts'
import type { Estimator } from './estimators.ts'
import { createWorld } from './world.ts'

const LOGS = 6
const worlds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((seed) => {
  const world = createWorld({ seed })
  const logs = Array.from({ length: LOGS }, (_, luck) => world.log(luck))
  return { ...world, logs, past: world.log(LOGS) }
})
const estimators: [string, Estimator][] = [
  ['your estimate', estimate],
  ['rows that agree', agreeing],
  ['model of items', model],
  ['IPS', ips],
  ['self-normalized IPS', (log) => snips(log).value],
  ['SNIPS, propensities guessed', guessed],
  ['doubly robust', both],
]
const results = estimators.map(([name, estimator]) => {
  const runs = worlds.map(({ logs, past, targetValue }) => {
    const errors = logs.map((log) => estimator(log, past) - targetValue)
    return {
      said: targetValue + meanInterval(errors).mean,
      bias: meanInterval(errors).mean,
      square: meanInterval(errors.map((error) => error ** 2)).mean,
    }
  })
  const over = (key: 'said' | 'bias' | 'square') =>
    meanInterval(runs.map((run) => run[key]))
  return { name, over }
})
show.table(
  results.map(({ name, over }) => ({
    name,
    said: 100 * over('said').mean,
    bias: 100 * over('bias').mean,
    error: 100 * Math.sqrt(over('square').mean),
  })),
  {
    caption: 'In clicks per hundred visits',
    columns: {
      name: { title: 'Estimate' },
      said: { title: 'Says', digits: 1 },
      bias: { title: 'Too high by', digits: 1 },
      error: { title: 'Typical error', digits: 1, best: 'lower' },
    },
  },
)
for (const { name, over } of results) {
  const { mean, low, high } = over('bias')
  show.value(`too high by, ${name}`, 100 * mean, {
    interval: [100 * low, 100 * high],
    intervalName: '95% over 10 worlds',
    digits: 1,
  })
}
const earned = (key: 'loggingValue' | 'targetValue') =>
  100 * meanInterval(worlds.map((world) => world[key])).mean
show.value('earned by the logging policy', earned('loggingValue'), {
  digits: 1,
})
show.value('earned by the other, in truth', earned('targetValue'), {
  digits: 1,
})

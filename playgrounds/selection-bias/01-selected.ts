// What the log says of what it never showed
// In six worlds a model learns from what a site showed, and is asked about all candidates.
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { inverse, learn, plain, randomOnly } from './learn.ts'
import type { Result, Weight } from './learn.ts'
import { weight } from './training.ts'
import { createWorld } from './world.ts'

const worlds = [1, 2, 3, 4, 5, 6].map((seed) => createWorld({ seed }))
const everything = worlds.map((_, i) =>
  createWorld({ seed: i + 1, randomShare: 1 }),
)
const contestants: [string, Weight, typeof worlds][] = [
  ['your weights', weight, worlds],
  ['the log as it is', plain, worlds],
  ['weighted by 1 / propensity', inverse, worlds],
  ['the random places only', randomOnly, worlds],
  ['a log of random places', plain, everything],
]
const results = contestants.map(([name, weight, logs]) => {
  const runs = logs.map((world) => learn(world, weight))
  const over = (key: keyof Result) =>
    meanInterval(runs.map((run) => run[key]))
  return { name, over }
})
show.table(
  results.map(({ name, over }) => ({
    name,
    rows: Math.round(over('rows').mean),
    onLog: over('onLog').mean,
    onAll: over('onAll').mean,
    glad: over('glad').mean,
  })),
  {
    caption: 'Promised over true, and what the model would show',
    columns: {
      name: { title: 'Learns from' },
      rows: { title: 'Rows' },
      onLog: { title: 'Ratio on the log', digits: 2 },
      onAll: { title: 'Ratio on all', digits: 2 },
      glad: {
        title: 'Glad of its picks',
        format: 'percent',
        digits: 1,
        best: 'higher',
      },
    },
  },
)
for (const { name, over } of results) {
  const { mean, low, high } = over('onAll')
  show.value(`promised over true, ${name}`, mean, {
    interval: [low, high],
    intervalName: '95% over 6 worlds',
    digits: 2,
  })
}
show.table(
  results.map(({ name, over }) => ({
    name,
    chosenBy: over('chosenBy').mean,
    other: over('other').mean,
  })),
  {
    caption: 'Learned weights of two features that matter equally',
    columns: {
      name: { title: 'Learns from' },
      chosenBy: { title: 'The site chose by it', digits: 2 },
      other: { title: 'It did not', digits: 2 },
    },
  },
)

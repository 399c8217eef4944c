// What dropping negatives does to a probability
// In six worlds a click model learns from all rows, or from the clicks and a twentieth of the rest, and is judged on all rows of the future.
import { correctDownsampling, meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { judge, learn, type Sampling } from './learn.ts'
import { keepRate, negativeWeight, serve } from './sampling.ts'
import { createWorld } from './world.ts'

const worlds = [1, 2, 3, 4, 5, 6].map((seed) => createWorld({ seed }))
const keep = 0.05
const corrected = (chance: number) => correctDownsampling(chance, keep)
const recipes: [string, Sampling, ((chance: number) => number)?][] = [
  ['your sampling', { keep: keepRate, negativeWeight }, serve],
  ['all rows', { keep: 1 }],
  ['1 negative in 20', { keep }],
  ['corrected', { keep }, corrected],
  ['weighted', { keep, negativeWeight: 1 / keep }],
]
const results = recipes.map(([name, sampling, serving]) => {
  const runs = worlds.map((world) => {
    const { rows, said } = learn(world, sampling)
    return { rows, ...judge(world, serving ? said.map(serving) : said) }
  })
  const over = (key: 'rows' | 'mean' | 'ratio' | 'auc' | 'entropy') =>
    meanInterval(runs.map((run) => run[key]))
  return { name, over }
})
show.table(
  results.map(({ name, over }) => ({
    name,
    rows: Math.round(over('rows').mean),
    mean: over('mean').mean,
    auc: over('auc').mean,
    entropy: over('entropy').mean,
  })),
  {
    caption: 'On all impressions of the future, mean of the worlds',
    columns: {
      name: { title: 'Learns from' },
      rows: { title: 'Rows' },
      mean: { title: 'Mean chance', format: 'percent', digits: 1 },
      auc: { title: 'AUC', digits: 3 },
      entropy: { title: 'Normalized entropy', digits: 2, best: 'lower' },
    },
  },
)
for (const { name, over } of results) {
  const { mean, low, high } = over('ratio')
  show.value(`calibration ratio, ${name}`, mean, {
    interval: [low, high],
    intervalName: '95% over 6 worlds',
    digits: 2,
  })
}
const clicks = worlds.flatMap(({ test }) => test.clicks)
show.value('true click rate', meanInterval(clicks).mean, {
  format: 'percent',
  digits: 1,
})

// What the choice knew, and the model does not
// The more the site chose by something that no table has, the less its log says of the rest; and what a larger share of random places buys.
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { inverse, learn, plain, type Result } from './learn.ts'
import { createWorld, type Settings } from './world.ts'

function contest(changes: Partial<Settings>) {
  const runs = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => {
    const world = createWorld({ ...changes, seed, candidates: 2500 })
    return { plain: learn(world, plain), inverse: learn(world, inverse) }
  })
  return (rows: 'plain' | 'inverse', key: keyof Result) =>
    meanInterval(runs.map((run) => run[rows][key]))
}

const sweep = [0, 0.5, 1].map((appealInChoice) => {
  const over = contest({ appealInChoice })
  return {
    appeal: appealInChoice,
    asItIs: over('plain', 'onAll'),
    weighted: over('inverse', 'onAll'),
    chosenBy: over('plain', 'chosenBy'),
    other: over('plain', 'other'),
  }
})
const last = sweep[sweep.length - 1]
show.plot({
  title: 'Promised over true, on all candidates',
  x: { label: 'How much the choice went by appeal' },
  y: { label: 'Promised over true' },
  marks: [
    {
      mark: 'line',
      x: 'appeal',
      y: 'ratio',
      series: 'rows',
      rows: sweep.flatMap(({ appeal, asItIs, weighted }) => [
        { appeal, ratio: asItIs.mean, rows: 'as logged' },
        { appeal, ratio: weighted.mean, rows: 'weighted' },
      ]),
    },
    { mark: 'rule', y: 1, label: 'right' },
  ],
  alt: `Learned from the log as it is, promises are ${sweep[0].asItIs.mean.toFixed(2)} times the truth if the choice did not go by appeal, and ${last.asItIs.mean.toFixed(2)} times at ${last.appeal}; weighted, ${sweep[0].weighted.mean.toFixed(2)} and ${last.weighted.mean.toFixed(2)}.`,
})
for (const { appeal, asItIs, chosenBy, other } of [sweep[0], sweep[2]]) {
  show.value(`promised over true, appeal ${appeal}`, asItIs.mean, {
    interval: [asItIs.low, asItIs.high],
    intervalName: '95% over 8 worlds',
    digits: 2,
  })
  show.value(
    `weight of the feature chosen by, appeal ${appeal}`,
    chosenBy.mean,
    {
      digits: 2,
    },
  )
  show.value(`weight of another, appeal ${appeal}`, other.mean, {
    digits: 2,
  })
}
show.table(
  [0.02, 0.1, 0.5].map((randomShare) => {
    const over = contest({ randomShare })
    const { mean, low, high } = over('inverse', 'onAll')
    return { share: `${100 * randomShare}%`, mean, spread: high - low }
  }),
  {
    caption: 'Weighted by 1 / propensity, by share of random places',
    columns: {
      share: { title: 'Random places' },
      mean: { title: 'Promised over true', digits: 2 },
      spread: { title: 'Width of the interval', digits: 2, best: 'lower' },
    },
  },
)

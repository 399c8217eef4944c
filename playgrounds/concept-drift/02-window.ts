// How far to look back
// Retrained every other day on one day to four weeks of history, in a world that stands still, one that turns, and one that turns quickly.
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { never } from './retrain.ts'
import { serve } from './service.ts'
import { LIVE } from './world.ts'

const seeds = [1, 2, 3, 4, 5]
const worlds = [
  { world: 'stands still', turn: 0 },
  { world: 'turns', turn: 0.02 },
  { world: 'turns quickly', turn: 0.08 },
]
const windows = [1, 3, 7, 28]
const rows = worlds.flatMap(({ world, turn }) => {
  const entropies = (policy: typeof never) =>
    meanInterval(
      seeds.map((seed) => serve(policy, { seed, turn }).entropy(0, LIVE)),
    )
  return [
    ...windows.map((window) => ({
      world,
      name: `${window}-day window`,
      window,
      ...entropies({ every: 2, window }),
    })),
    { world, name: 'never retrained', window: 0, ...entropies(never) },
  ]
})

const swept = rows.filter(({ window }) => window > 0)
const best = worlds.map(({ world }) => {
  const own = swept.filter((row) => row.world === world)
  return own.reduce((a, b) => (b.mean < a.mean ? b : a))
})
show.plot({
  title: 'Normalized entropy by the days a training looks back',
  x: { label: 'Window', unit: 'days', scale: 'log' },
  y: { label: 'Normalized entropy' },
  marks: [
    {
      mark: 'line',
      x: 'window',
      y: 'mean',
      series: 'world',
      rows: swept.map(({ world, window, mean }) => ({
        world,
        window,
        mean,
      })),
    },
  ],
  alt: `The best window is ${best.map(({ world, window }) => `${window} days if the world ${world}`).join(', ')}.`,
})
for (const { world, name, mean, low, high } of rows) {
  show.value(`entropy, ${name}, world ${world}`, mean, {
    digits: 3,
    better: 'lower',
    interval: [low, high],
    intervalName: '95% over 5 worlds',
  })
}

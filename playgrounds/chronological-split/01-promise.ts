// What a split promises, and what comes
// One model in eight worlds: its AUC on random rows, on the last week, by your split, and in the week after the launch.
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { promises } from './model.ts'
import { atRandom, inTime, yours } from './split.ts'

/** Days after which what happened counts half. */
const HALF_LIFE = 0.5
const seeds = [1, 2, 3, 4, 5, 6, 7, 8]
const names = ['random split', 'split by time', 'your split']
const worlds = seeds.map((seed) =>
  promises([atRandom, inTime, yours], { seed }, HALF_LIFE),
)

function value(name: string, values: number[]) {
  const { mean, low, high } = meanInterval(values)
  show.value(name, mean, {
    digits: 3,
    interval: [low, high],
    intervalName: `95% over ${seeds.length} worlds`,
  })
  return mean
}
const future = value(
  'true future AUC',
  worlds.map((world) => world.future),
)
const offline = names.map((name, index) =>
  value(
    `offline AUC, ${name}`,
    worlds.map((world) => world.offline[index]),
  ),
)
names.forEach((name, index) =>
  value(
    `promised too much, ${name}`,
    worlds.map((world) => world.offline[index] - world.future),
  ),
)
show.plot({
  title: 'Offline and in the week after the launch',
  x: { label: 'World', scale: 'band' },
  y: { label: 'AUC', domain: [0.55, 0.8] },
  marks: [
    {
      mark: 'dot',
      x: 'world',
      y: 'AUC',
      series: 'score',
      rows: worlds.flatMap((world, index) => [
        { world: seeds[index], AUC: world.offline[0], score: names[0] },
        { world: seeds[index], AUC: world.offline[1], score: names[1] },
        { world: seeds[index], AUC: world.future, score: 'true future' },
      ]),
    },
  ],
  alt: `In eight worlds the random split promises an AUC of ${offline[0].toFixed(2)} on average, the split by time ${offline[1].toFixed(2)}; the week after the launch brings ${future.toFixed(2)}.`,
})

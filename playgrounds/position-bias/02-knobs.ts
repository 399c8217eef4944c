// When the position does not matter
// The same contest as people look further down the page, and with pages in random order.
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { quality, scores } from './score.ts'
import { createWorld, type Settings } from './world.ts'

/** NDCG with and without the correction, over six worlds. */
function contest(changes: Partial<Settings>) {
  const runs = [1, 2, 3, 4, 5, 6].map((seed) => {
    const world = createWorld({ ...changes, seed, queries: 12 })
    const order = (power: number) =>
      quality(
        world,
        scores(world, (p, looks) => looks[p] ** -power, world.examination),
      )
    return { counted: order(0), divided: order(1) }
  })
  return {
    counted: meanInterval(runs.map(({ counted }) => counted)).mean,
    divided: meanInterval(runs.map(({ divided }) => divided)).mean,
    gain: meanInterval(runs.map((run) => run.divided - run.counted)),
  }
}

const settings = [
  { name: 'position bias 1', changes: {} },
  { name: 'position bias 0', changes: { positionBias: 0 } },
  { name: 'pages in random order', changes: { shuffling: 100 } },
]
for (const { name, changes } of settings) {
  const { gain } = contest(changes)
  show.value(`gain in NDCG by dividing, ${name}`, gain.mean, {
    interval: [gain.low, gain.high],
    intervalName: '95% over 6 worlds',
    digits: 3,
    better: 'higher',
  })
}

const sweep = [0, 0.5, 1, 1.5].map((positionBias) => ({
  positionBias,
  ...contest({ positionBias }),
}))
const [first] = sweep
const last = sweep[sweep.length - 1]
show.plot({
  title: 'How good the order is that clicks give',
  x: { label: 'Position bias (0: everything is seen)' },
  y: { label: 'NDCG' },
  marks: [
    {
      mark: 'line',
      x: 'positionBias',
      y: 'NDCG',
      series: 'clicks',
      rows: sweep.flatMap(({ positionBias, counted, divided }) => [
        { positionBias, NDCG: counted, clicks: 'counted' },
        { positionBias, NDCG: divided, clicks: 'divided by looks' },
      ]),
    },
  ],
  alt: `NDCG of the order by counted clicks falls from ${first.counted.toFixed(3)} without position bias to ${last.counted.toFixed(3)} at ${last.positionBias}; divided by looks, from ${first.divided.toFixed(3)} to ${last.divided.toFixed(3)}.`,
})

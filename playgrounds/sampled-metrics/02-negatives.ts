// From a hundred negatives to all of them
// HR@10 of both rankers as the sample grows to the whole catalog, in five worlds.
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { compare } from './scores.ts'
import { usual } from './world.ts'

const SEEDS = [1, 2, 3, 4, 5]
const SIZES = [10, 30, 100, 300, 1000, usual.items - 1]
const people = 400
const hitRate = (rank: number) => (rank <= 10 ? 1 : 0)

const rows = SIZES.flatMap((negatives) => {
  const worlds = SEEDS.map((seed) =>
    compare(hitRate, negatives, { seed, people }),
  )
  return (['neighbors', 'topics'] as const).map((ranker) => {
    const { mean, low, high } = meanInterval(worlds.map((w) => w[ranker]))
    return { negatives, ranker, mean, low, high }
  })
})
const at = (negatives: number, ranker: string) =>
  rows.find((row) => row.negatives === negatives && row.ranker === ranker)!
    .mean
const flip = SIZES.find((m) => at(m, 'neighbors') > at(m, 'topics'))
if (flip !== undefined)
  show.value('negatives until the order is right', flip)
show.plot({
  title: 'HR@10 by the number of sampled negatives',
  x: { label: 'Negatives', scale: 'log' },
  y: { label: 'HR@10', format: 'percent' },
  marks: [
    {
      mark: 'band',
      x: 'negatives',
      low: 'low',
      high: 'high',
      series: 'ranker',
      rows,
    },
    { mark: 'line', x: 'negatives', y: 'mean', series: 'ranker', rows },
  ],
  alt: `With 100 negatives topics leads, ${percent(at(100, 'topics'))} to ${percent(at(100, 'neighbors'))}; over all items neighbors leads, ${percent(at(usual.items - 1, 'neighbors'))} to ${percent(at(usual.items - 1, 'topics'))}.`,
})

function percent(share: number) {
  return `${(100 * share).toFixed(1)}%`
}

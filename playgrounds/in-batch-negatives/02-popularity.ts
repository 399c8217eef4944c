// From equal popularity to unequal
// Recall with and without the correction as popularity spreads out, in three worlds each.
// Budget: 10 s
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { judge } from './judge.ts'
import { yours } from './training.ts'
import { createWorld } from './world.ts'

const SEEDS = [1, 2, 3]
const SPREADS = [0, 0.75, 1.5]
const kinds = [
  { training: 'uncorrected', logQ: false },
  { training: 'corrected', logQ: true },
]

const rows = SPREADS.flatMap((popularitySpread, index) => {
  show.progress('Spreads', index, SPREADS.length)
  const worlds = SEEDS.map((seed) =>
    createWorld({ seed, popularitySpread }),
  )
  return kinds.map(({ training, logQ }) => {
    const recalls = worlds.map(
      (world) => judge(world, { ...yours, logQ, epochs: 5 }).recall,
    )
    return { training, spread: popularitySpread, ...meanInterval(recalls) }
  })
})
const at = (spread: number, training: string) =>
  rows.find((row) => row.spread === spread && row.training === training)!
for (const spread of [0, 1.5]) {
  for (const { training } of kinds) {
    const { mean, low, high } = at(spread, training)
    show.value(`recall, ${training}, spread ${spread}`, mean, {
      format: 'percent',
      digits: 1,
      interval: [low, high],
      intervalName: `95% over ${SEEDS.length} worlds`,
    })
  }
}
show.plot({
  title: 'Recall at 10 by the spread of popularity',
  x: { label: 'Spread of popularity', unit: 'log-odds' },
  y: { label: 'Recall', format: 'percent' },
  marks: [
    { mark: 'line', x: 'spread', y: 'mean', series: 'training', rows },
  ],
  alt: [0, 1.5]
    .map(
      (spread) =>
        `At a spread of ${spread}, recall is ${percent(at(spread, 'uncorrected').mean)} without the correction and ${percent(at(spread, 'corrected').mean)} with it.`,
    )
    .join(' '),
})

function percent(share: number) {
  return `${(100 * share).toFixed(0)}%`
}

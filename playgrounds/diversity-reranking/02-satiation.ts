// How soon people tire
// Welcome items of ten as satiation grows from none, for pages filled by score, by your gain, and by the true and a guessed satiation.
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { measure } from './measure.ts'
import { byScore, fading, yours } from './rerank.ts'
import { createPages } from './world.ts'

const SEEDS = [1, 2, 3, 4, 5]
const SATIATIONS = [0, 0.1, 0.2, 0.4, 0.6]
const worlds = SEEDS.map((seed) => createPages({ seed, pages: 20 }))

const rows = SATIATIONS.flatMap((satiation) =>
  Object.entries({
    'by score': byScore,
    'your gain': yours,
    'fading, known': fading(satiation),
    'fading, guessed 0.2': fading(0.2),
  }).map(([filled, reranker]) => {
    const welcomed = worlds.map(
      (pages) => measure(pages, reranker, satiation).welcomed,
    )
    return { satiation, filled, ...meanInterval(welcomed) }
  }),
)
for (const satiation of [0, 0.6]) {
  for (const { filled, mean, low, high } of rows.filter(
    (row) => row.satiation === satiation,
  )) {
    show.value(`welcome at ${satiation}, ${filled}`, mean, {
      unit: 'of 10',
      digits: 2,
      interval: [low, high],
      intervalName: `95% over ${SEEDS.length} worlds`,
    })
  }
}
show.plot({
  title: 'Welcome items by satiation',
  x: {
    label: 'Interest that an item of a topic takes away',
    format: 'percent',
  },
  y: { label: 'Welcome, of 10' },
  marks: [
    { mark: 'line', x: 'satiation', y: 'mean', series: 'filled', rows },
  ],
  alt: [0, 0.6]
    .map((satiation) => {
      const at = rows.filter((row) => row.satiation === satiation)
      return `At a satiation of ${satiation}: ${at.map((row) => `${row.filled} ${row.mean.toFixed(1)}`).join(', ')}.`
    })
    .join(' '),
})

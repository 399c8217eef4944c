// What a click says, and what its position says
// In six worlds documents are ordered by their clicks: counted as they are, and divided by the chance that anybody looked.
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { clickWeight } from './click-weight.ts'
import { estimateExamination, quality, scores } from './score.ts'
import type { Weight } from './score.ts'
import { createWorld } from './world.ts'

const worlds = [1, 2, 3, 4, 5, 6].map((seed) => {
  const world = createWorld({ seed })
  const estimated = estimateExamination(world)
  return { ...world, estimated, unfinished: estimateExamination(world, 50) }
})

const inverse: Weight = (position, looks) => 1 / looks[position]
type Looks = 'estimated' | 'unfinished' | 'examination'
const contestants: [string, Weight, Looks][] = [
  ['your weight', clickWeight, 'estimated'],
  ['every click counts one', () => 1, 'estimated'],
  ['divided by looks, estimated', inverse, 'estimated'],
  ['divided by looks, estimate stopped early', inverse, 'unfinished'],
  ['divided by looks, known', inverse, 'examination'],
  ['divided by looks cubed', (p, looks) => looks[p] ** -3, 'examination'],
]
for (const [name, weight, looks] of contestants) {
  const { mean, low, high } = meanInterval(
    worlds.map((world) =>
      quality(world, scores(world, weight, world[looks])),
    ),
  )
  show.value(`NDCG, ${name}`, mean, {
    interval: [low, high],
    intervalName: '95% over 6 worlds',
    digits: 3,
    better: 'higher',
  })
}

// How much of the fall of the click rate down the page is the place, and
// how much is that the ranker put worse documents there?
const [{ log, examination, estimated }] = worlds
const bottom = examination.length - 1
const clicksAt = (position: number) =>
  log.clicks.filter((_, row) => log.positions[row] === position)
const rate = (position: number) => meanInterval(clicksAt(position)).mean
show.value('click rate, top over bottom', rate(0) / rate(bottom))
show.value('looks, top over bottom', 1 / examination[bottom])
show.plot({
  title: 'The chance of a look, by position (world 1)',
  x: { label: 'Position' },
  y: { label: 'Chance, 1 on top', domain: [0, 1] },
  marks: [
    {
      mark: 'line',
      x: 'position',
      y: 'chance',
      series: 'looks',
      rows: examination.flatMap((chance, p) => [
        { position: p + 1, chance, looks: 'true' },
        { position: p + 1, chance: estimated[p], looks: 'estimated' },
      ]),
    },
  ],
  alt: `The true chance of a look falls from 1 on top to ${examination[bottom].toFixed(2)} at the bottom, the estimated one to ${estimated[bottom].toFixed(2)}.`,
})

// What the split does to the offline score
// In five worlds a model with a memory of clicks is scored with split.ts, then learnt again from the whole log and asked about fresh photos.
// Budget: 30 s
import { findLeakage, meanOverWorlds } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { futureScore, offlineScore } from './honesty.ts'
import { picture } from './pictures.ts'
import { openSite } from './site.ts'
import { split } from './split.ts'

const sites = [1, 2, 3, 4, 5].map((seed) => openSite({ seed }))
const worlds = sites.map((site, index) => {
  show.progress('Worlds', index, sites.length)
  return {
    world: `world ${index + 1}`,
    offline: offlineScore(site, split),
    future: futureScore(site),
  }
})

const offline = meanOverWorlds(worlds.map((world) => world.offline))
const future = meanOverWorlds(worlds.map((world) => world.future))
const gap = meanOverWorlds(
  worlds.map((world) => world.offline - world.future),
)
const percent = { format: 'percent', digits: 0 } as const
show.value('clicked listing first, offline', offline.mean, {
  ...offline,
  ...percent,
})
show.value('clicked listing first, fresh photos', future.mean, {
  ...future,
  ...percent,
  better: 'higher',
})
show.value('promised too much', gap.mean, {
  ...gap,
  ...percent,
  better: 'lower',
})

// Why: photos of which a copy is on the other side.
const { log, rows } = sites[0]
const sides = split(log)
const shared = findLeakage(sides, { groups: log.photo }).groups
show.value('photos on both sides of the split', shared.length, {
  better: 'lower',
})

const isCopy = (row: number) => log.photo.indexOf(log.photo[row]) !== row
const example = log.photo[rows.findIndex((_, row) => isCopy(row))]
const learnt = sides.train.filter(
  (row) => log.photo[row] === example,
).length
const held = sides.test.filter((row) => log.photo[row] === example).length
show.images(
  rows
    .filter(({ photo }) => photo === example)
    .slice(0, 4)
    .map((row, i) =>
      picture(
        row.picture,
        i === 0
          ? 'A photo of the log'
          : `Copy ${i} of it, cropped, recolored`,
        i === 0 ? 'a photo' : `copy ${i}`,
      ),
    ),
  {
    caption: `One photo of the log and its copies: ${learnt} to learn from, ${held} to be tested on`,
  },
)
show.plot({
  title: 'Offline and on fresh photos',
  x: { label: 'World', scale: 'band' },
  y: {
    label: 'Clicked listing first',
    format: 'percent',
    domain: [0, 0.7],
  },
  marks: [
    {
      mark: 'dot',
      x: 'world',
      y: 'share',
      series: 'score',
      rows: worlds.flatMap(({ world, offline, future }) => [
        { world, share: offline, score: 'offline' },
        { world, share: future, score: 'fresh photos' },
      ]),
    },
  ],
  alt: `The clicked listing is first for ${(100 * offline.mean).toFixed(0)}% of the test side and ${(100 * future.mean).toFixed(0)}% of fresh photos, means of five worlds.`,
})

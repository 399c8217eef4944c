// When hard negatives help
// One negative for each photo, drawn in three ways, as clicks go wrong and copies go unmarked; then the whole batch against it.
// Budget: 30 s
import { meanOverWorlds } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { inTruth } from './judging.ts'
import { embedding, learn } from './models.ts'
import { KINDS, type Kind } from './negatives.ts'
import { openSite } from './site.ts'

const SEEDS = [1, 2, 3]
const SETTINGS = [
  { log: 'clean', clickNoise: 0, listingCopies: 0 },
  { log: 'unmarked copies', clickNoise: 0, listingCopies: 1 },
  { log: 'wrong clicks', clickNoise: 0.25, listingCopies: 0 },
]
const METHODS: { method: string; kind: Kind; inBatch: boolean }[] = [
  ...KINDS.map((kind) => ({
    method: `one ${kind}`,
    kind,
    inBatch: false,
  })),
  { method: 'the whole batch', kind: 'random', inBatch: true },
]

let done = 0
const rows = SETTINGS.map(({ log, ...changes }) => {
  const worlds = SEEDS.map((seed) => {
    show.progress('Worlds', done++, SEEDS.length * SETTINGS.length)
    const site = openSite({ seed, ...changes, photos: 320, photoCopies: 0 })
    const all = site.rows.map((_, row) => row)
    return METHODS.map(({ kind, inBatch }) => {
      const encoder = learn(site, all, { kind, inBatch, epochs: 8 })
      return inTruth(site.world, embedding('embedding', site, encoder))
        .first
    })
  })
  const found = METHODS.map((_, i) =>
    meanOverWorlds(worlds.map((world) => world[i])),
  )
  const gain = meanOverWorlds(worlds.map((world) => world[1] - world[0]))
  const cure = meanOverWorlds(worlds.map((world) => world[2] - world[1]))
  return { log, found, gain, cure }
})

for (const { log, gain } of rows) {
  show.value(`hard over random, ${log}`, gain.mean, {
    ...gain,
    format: 'percent',
    digits: 0,
    better: 'higher',
  })
}
show.table(
  rows.map(({ log, found }) => ({
    log,
    ...Object.fromEntries(
      METHODS.map(({ method }, i) => [method, found[i].mean]),
    ),
  })),
  {
    caption:
      'The product in the photo is first, by what it was held against',
    columns: {
      log: { title: 'Log' },
      ...Object.fromEntries(
        METHODS.map(({ method }) => [
          method,
          { title: method, format: 'percent' as const, digits: 0 },
        ]),
      ),
    },
  },
)
show.plot({
  title: 'What hard negatives need',
  x: { label: 'Log', scale: 'band' },
  y: { label: 'Product first', format: 'percent' },
  marks: [
    {
      mark: 'dot',
      x: 'log',
      y: 'first',
      series: 'held against',
      rows: rows.flatMap(({ log, found }) =>
        METHODS.map(({ method }, i) => ({
          log,
          first: found[i].mean,
          'held against': method,
        })),
      ),
    },
  ],
  alt: rows
    .map(
      ({ log, found }) =>
        `${log}: ${METHODS.map(({ method }, i) => `${method} ${(100 * found[i].mean).toFixed(0)}%`).join(', ')}`,
    )
    .join('; '),
})

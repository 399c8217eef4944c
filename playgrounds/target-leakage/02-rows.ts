// How many rows an id needs
// What each encoder adds to a model without the id, in the future, for ids that mean nothing and ids that matter, from two rows each to a hundred.
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { crossFitted, oneTable } from './encode.ts'
import { evaluate, noId } from './model.ts'

const seeds = [1, 2, 3, 4, 5]
const encoders = [
  { encoder: 'one table', encode: oneTable(1) },
  { encoder: 'cross-fitted', encode: crossFitted(5, 5) },
]
const worlds = [
  { ids: 'mean nothing', merit: 0 },
  { ids: 'matter', merit: 1 },
]
const rows = worlds.flatMap(({ ids, merit }) =>
  [2, 5, 20, 100].flatMap((rowsEach) => {
    const settings = seeds.map((seed) => ({ seed, merit, rowsEach }))
    const without = settings.map((world) => evaluate(noId, world).future)
    return encoders.map(({ encoder, encode }) => {
      const results = settings.map((world) => {
        const { before, future } = evaluate(encode, world)
        return { before, future }
      })
      return {
        ids,
        encoder,
        rowsEach,
        tooMuch: meanInterval(results.map((r) => r.before - r.future)),
        adds: meanInterval(results.map((r, i) => r.future - without[i])),
      }
    })
  }),
)
const lines = rows.map((row) => ({ ...row, adds: row.adds.mean }))
show.plot({
  title: 'What the encoded id adds to the future AUC',
  x: { label: 'Rows for each id', scale: 'log' },
  y: { label: 'AUC added' },
  facet: { x: 'ids' },
  marks: [
    {
      mark: 'line',
      x: 'rowsEach',
      y: 'adds',
      series: 'encoder',
      rows: lines.map(({ ids, encoder, rowsEach, adds }) => ({
        ids,
        encoder,
        rowsEach,
        adds,
      })),
    },
    { mark: 'rule', y: 0, label: 'no id' },
  ],
  alt: `With two rows for each id that means nothing, one table costs ${(-rows[0].adds.mean).toFixed(2)} of AUC; with a hundred, ${(-rows[6].adds.mean).toFixed(3)}. Cross-fitted, ids that matter add ${rows[9].adds.mean.toFixed(2)} with two rows each and ${rows[15].adds.mean.toFixed(2)} with a hundred.`,
})
for (const { ids, encoder, rowsEach, tooMuch, adds } of rows) {
  if (rowsEach !== 2 && rowsEach !== 100) continue
  const name = `${encoder}, ids that ${ids}, ${rowsEach} rows`
  show.value(`adds: ${name}`, adds.mean, {
    digits: 3,
    interval: [adds.low, adds.high],
    intervalName: '95% over 5 worlds',
    better: 'higher',
  })
  if (encoder !== 'one table') continue
  show.value(`too much: ${name}`, tooMuch.mean, {
    digits: 3,
    interval: [tooMuch.low, tooMuch.high],
    intervalName: '95% over 5 worlds',
    better: 'lower',
  })
}

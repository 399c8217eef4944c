// A number for an id that means nothing
// Merchants who are all alike, four visits each: the AUC that each encoder promises before and after the split, and what comes.
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { crossFitted, oneTable, yours } from './encode.ts'
import { evaluate, noId } from './model.ts'

const seeds = [1, 2, 3, 4, 5, 6]
const encoders = [
  { name: 'no id', encode: noId },
  { name: 'one table', encode: oneTable(1) },
  { name: 'smoothed table', encode: oneTable(20) },
  { name: 'cross-fitted', encode: crossFitted(5, 5) },
  { name: 'yours', encode: yours },
]
const rows = encoders.map(({ name, encode }) => {
  const worlds = seeds.map((seed) => evaluate(encode, { seed }))
  const over = (key: 'before' | 'after' | 'future') =>
    meanInterval(worlds.map((world) => world[key]))
  return {
    name,
    before: over('before'),
    after: over('after'),
    future: over('future'),
  }
})

show.table(
  rows.map(({ name, before, after, future }) => ({
    encoder: name,
    before: before.mean,
    after: after.mean,
    future: future.mean,
  })),
  {
    caption: 'AUC, mean of six worlds',
    columns: {
      encoder: { title: 'Encoder' },
      before: { title: 'Encoded, then split', digits: 3 },
      after: { title: 'Split, then encoded', digits: 3 },
      future: { title: 'True future', digits: 3, best: 'higher' },
    },
  },
)
const style = { digits: 3, intervalName: '95% over 6 worlds' }
for (const { name, before, after, future } of rows) {
  show.value(`encoded then split, ${name}`, before.mean, {
    ...style,
    interval: [before.low, before.high],
  })
  show.value(`split then encoded, ${name}`, after.mean, {
    ...style,
    interval: [after.low, after.high],
  })
  show.value(`true future, ${name}`, future.mean, {
    ...style,
    interval: [future.low, future.high],
    better: 'higher',
  })
}

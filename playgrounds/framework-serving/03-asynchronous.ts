// The heavy ranker, now or later
// Four designs rank the same requests: the light model alone, the heavy one in the critical path, stopped in time, and run after the answer for the next visit. Five worlds.
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { change } from './designs.ts'
import { serve } from './serve.ts'

const SEEDS = [1, 2, 3, 4, 5]
const CHANGES = [0, 0.5, 1, 2]

const mean = (values: number[]) => meanInterval(values).mean
const runs = SEEDS.map((seed) => serve(seed, change))
const rows = runs[0].map(({ design }, d) => ({
  design,
  quality: meanInterval(runs.map((run) => run[d].quality)),
  p50: mean(runs.map((run) => run[d].p50)),
  p99: mean(runs.map((run) => run[d].p99)),
}))
show.table(
  rows.map((row) => ({ ...row, quality: row.quality.mean })),
  {
    caption:
      'Worth of the list, as a share of the best possible, and its time',
    columns: {
      design: { title: 'Design' },
      quality: {
        title: 'Quality',
        format: 'percent',
        digits: 1,
        best: 'higher',
      },
      p50: { title: 'p50', unit: 'ms', digits: 0, best: 'lower' },
      p99: { title: 'p99', unit: 'ms', digits: 0, best: 'lower' },
    },
  },
)
for (const { design, quality } of rows) {
  show.value(`quality, ${design}`, quality.mean, {
    format: 'percent',
    digits: 1,
    better: 'higher',
    interval: [quality.low, quality.high],
    intervalName: '95% over 5 worlds',
  })
}
const sweep = CHANGES.flatMap((change) =>
  serve(1, change).map(({ design, quality }) => ({
    change,
    design,
    quality,
  })),
)
const later = sweep.filter((row) => row.design.includes('next'))
show.plot({
  title: 'How stale the heavy scores may be',
  x: { label: 'Change of taste between visits' },
  y: { label: 'Quality', format: 'percent' },
  marks: [
    {
      mark: 'line',
      x: 'change',
      y: 'quality',
      series: 'design',
      rows: sweep,
    },
  ],
  alt: later
    .map(
      ({ change, quality }) =>
        `heavy for the next visit at change ${change}: ${(100 * quality).toFixed(0)}%`,
    )
    .join('; '),
})
show.value('heavy for the next visit, no change', later[0].quality, {
  format: 'percent',
  digits: 1,
})
show.value(
  'heavy for the next visit, large change',
  later[later.length - 1].quality,
  { format: 'percent', digits: 1 },
)

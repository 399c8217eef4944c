// When it does not matter, and when the log is late
// Items that are all alike; and a log that is read only after so many visits, so that nobody learns in between.
import { show } from 'shortlist/show'
import { epsilon, greedy, missed, narrow } from './policies.ts'
import { thompson, type Policy } from './policies.ts'

const WORLDS = 8
const policies: [string, Policy][] = [
  ['greedy', greedy],
  ['10% at random', epsilon],
  ['Thompson sampling', thompson],
  ['upper bound', narrow],
]
for (const spread of [0, 0.5]) {
  const { mean } = missed(greedy, 1000, WORLDS, { spread })
  show.value(`missed by greedy, spread ${spread}`, mean.mean, {
    interval: [mean.low, mean.high],
    intervalName: `95% over ${WORLDS} worlds`,
    format: 'percent',
    digits: 0,
    better: 'lower',
  })
}

const rows = [1, 100, 500].flatMap((batch) =>
  policies.map(([choice, policy]) => ({
    batch: `${batch}`,
    choice,
    missed: missed(policy, 2000, WORLDS, { batch }).mean.mean,
  })),
)
const of = (choice: string, batch: string) =>
  rows.find((row) => row.choice === choice && row.batch === batch)!.missed
show.table(
  policies.map(([choice]) => ({
    choice,
    atOnce: of(choice, '1'),
    hundred: of(choice, '100'),
    late: of(choice, '500'),
  })),
  {
    caption: 'Possible clicks missed after 2,000 visits',
    columns: {
      choice: { title: 'Choice' },
      atOnce: { title: 'Read at once', format: 'percent', digits: 0 },
      hundred: { title: 'Every 100', format: 'percent', digits: 0 },
      late: { title: 'Every 500', format: 'percent', digits: 0 },
    },
  },
)
show.plot({
  title: 'Possible clicks missed, by how late the log is read',
  x: { label: 'Visits between two readings', scale: 'band' },
  y: { label: 'Missed', format: 'percent' },
  marks: [{ mark: 'bar', rows, x: 'batch', y: 'missed', series: 'choice' }],
  alt: `Read at once the upper bound misses ${(100 * of('upper bound', '1')).toFixed(0)}% and Thompson sampling ${(100 * of('Thompson sampling', '1')).toFixed(0)}%; read every 500 visits ${(100 * of('upper bound', '500')).toFixed(0)}% and ${(100 * of('Thompson sampling', '500')).toFixed(0)}%.`,
})

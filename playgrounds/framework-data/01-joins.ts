// One feature, four joins
// The same rate of a person, joined to the log in four ways. What the offline test promises, and what the week after the launch brings, in five worlds.
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { joins } from './join.ts'
import { promise } from './promise.ts'
import { createRows, usual } from './world.ts'

const SEEDS = [1, 2, 3, 4, 5]
const logs = SEEDS.map((seed) => createRows({ ...usual, seed }))
const rows = Object.entries(joins).map(([join, visible]) => {
  const runs = logs.map((log) => promise(log, visible))
  return {
    join,
    offline: meanInterval(runs.map((run) => run.offline)).mean,
    online: meanInterval(runs.map((run) => run.online)).mean,
    gap: meanInterval(runs.map((run) => run.gap)),
  }
})
show.table(
  rows.map((row) => ({ ...row, gap: row.gap.mean })),
  {
    caption: 'AUC of a model with two features',
    columns: {
      join: { title: 'Join' },
      offline: { title: 'Promised offline', digits: 3 },
      online: { title: 'After the launch', digits: 3, best: 'higher' },
      gap: { title: 'Promised too much', digits: 3 },
    },
  },
)
for (const { join, gap } of rows) {
  show.value(`promised too much, ${join}`, gap.mean, {
    digits: 3,
    better: 'lower',
    interval: [gap.low, gap.high],
    intervalName: '95% over 5 worlds',
  })
}

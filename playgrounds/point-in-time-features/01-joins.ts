// One feature, joined in five ways
// A user's purchase rate, split by time each time: the AUC that the join promises, and the AUC when serving computes the feature.
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import * as join from './join.ts'
import { evaluate } from './model.ts'

const seeds = [1, 2, 3, 4, 5, 6, 7, 8]
const joins = [
  { name: 'whole log', by: join.wholeLog },
  { name: 'other visits', by: join.otherVisits },
  { name: 'as of event', by: join.asOfEvent },
  { name: 'as of arrival', by: join.asOfArrival },
  { name: 'yours', by: join.yours },
]
const rows = joins.map(({ name, by }) => {
  const worlds = seeds.map((seed) => evaluate(by, { seed }))
  const over = (key: 'offline' | 'served' | 'excess') =>
    meanInterval(worlds.map((world) => world[key]))
  return {
    name,
    offline: over('offline'),
    served: over('served'),
    excess: over('excess'),
  }
})

show.table(
  rows.map(({ name, offline, served, excess }) => ({
    join: name,
    offline: offline.mean,
    served: served.mean,
    excess: excess.mean,
  })),
  {
    caption: 'AUC on the last quarter of the days, mean of eight worlds',
    columns: {
      join: { title: 'Join' },
      offline: { title: 'Promised', digits: 3 },
      served: { title: 'Served', digits: 3, best: 'higher' },
      excess: { title: 'Too much', digits: 3 },
    },
  },
)
const style = { digits: 3, intervalName: '95% over 8 worlds' }
for (const { name, offline, served, excess } of rows) {
  show.value(`promised, ${name}`, offline.mean, {
    ...style,
    interval: [offline.low, offline.high],
  })
  show.value(`served, ${name}`, served.mean, {
    ...style,
    interval: [served.low, served.high],
    better: 'higher',
  })
  show.value(`too much, ${name}`, excess.mean, {
    ...style,
    interval: [excess.low, excess.high],
    better: 'lower',
  })
}

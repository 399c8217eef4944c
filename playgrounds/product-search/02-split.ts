// What the split does to the offline score
// In four worlds a model of clicks is scored with split.ts, then retrained on the whole log and asked about the week that follows.
// Budget: 10 s
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { futureAuc, offlineAuc, seenQueries } from './judging.ts'
import { createLog } from './log.ts'
import { openSite } from './site.ts'
import { split } from './split.ts'

// One feature is how often this product was clicked for this query. Words
// only, no vectors: enough for the argument, and quick.
const worlds = [1, 2, 3, 4].map((seed, index) => {
  show.progress('Worlds', index, 4)
  const site = openSite({ seed }, { towers: false })
  const { days, futureDays } = site.world.settings
  const future = createLog(site.world, days, days + futureDays)
  const known = new Set(site.log.query)
  return {
    world: `world ${seed}`,
    offline: offlineAuc(site, split, false),
    future: futureAuc(site, future),
    seen: seenQueries(site.log, split(site.log)),
    seenLater:
      future.query.filter((query) => known.has(query)).length /
      future.rowCount,
  }
})
const mean = (of: (one: (typeof worlds)[0]) => number) => {
  const { mean, low, high } = meanInterval(worlds.map(of))
  const interval: [number, number] = [low, high]
  return { mean, interval, intervalName: '95% over 4 worlds' }
}
const offline = mean((world) => world.offline)
const future = mean((world) => world.future)
const gap = mean((world) => world.offline - world.future)
const style = { digits: 3, better: 'higher' } as const
show.value('offline AUC', offline.mean, { ...style, ...offline })
show.value('true future AUC', future.mean, { ...style, ...future })
show.value('gap', gap.mean, { ...gap, digits: 3 })

// Why: how much of what it is asked about did the model see before?
const share = { format: 'percent', digits: 0 } as const
show.value(
  'test rows whose query it has seen',
  mean((world) => world.seen).mean,
  share,
)
show.value(
  'rows of the future whose query it has seen',
  mean((world) => world.seenLater).mean,
  share,
)
show.plot({
  title: 'Offline and in the future',
  x: { label: 'World', scale: 'band' },
  y: { label: 'AUC', domain: [0.5, 0.8] },
  marks: [
    {
      mark: 'dot',
      x: 'world',
      y: 'AUC',
      series: 'score',
      rows: worlds.flatMap(({ world, offline, future }) => [
        { world, AUC: offline, score: 'offline' },
        { world, AUC: future, score: 'true future' },
      ]),
    },
  ],
  alt: `Offline and true future AUC in four worlds: ${offline.mean.toFixed(2)} and ${future.mean.toFixed(2)} on average.`,
})

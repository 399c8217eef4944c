// When the split does not matter
// Three splits of one log, where queries come and go and where they stay, in four worlds.
// Budget: 15 s
import { groupSplit, meanInterval, randomSplit } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { futureAuc, offlineAuc, type Splitter } from './judging.ts'
import { createLog } from './log.ts'
import { openSite } from './site.ts'
import { split } from './split.ts'

const SEEDS = [1, 2, 3, 4]
const atRandom: Splitter = (log) =>
  randomSplit(log.rowCount, { testShare: 0.25, seed: 1 })
const byQuery: Splitter = (log) =>
  groupSplit(log.query, { testShare: 0.25, seed: 1 })

function compare(queryLife: number, tasteEffect: number) {
  const runs = SEEDS.map((seed) => {
    const changes = { seed, queryLife, tasteEffect }
    const site = openSite(changes, { towers: false })
    const { days, futureDays } = site.world.settings
    const later = createLog(site.world, days, days + futureDays)
    const future = futureAuc(site, later)
    return {
      random: offlineAuc(site, atRandom, false) - future,
      byTime: offlineAuc(site, split, false) - future,
      byQuery: offlineAuc(site, byQuery, false) - future,
    }
  })
  const mean = (of: (run: (typeof runs)[0]) => number) =>
    meanInterval(runs.map(of))
  return {
    random: mean((run) => run.random),
    byTime: mean((run) => run.byTime),
    byQuery: mean((run) => run.byQuery),
  }
}

const settings = [
  ['queries live four days', 4, 1.8],
  ['queries stay', 0, 1.8],
  ['words tell all', 4, 0],
] as const
const results = settings.map(([name, life, taste], index) => {
  show.progress('Settings', index, settings.length)
  return { name, ...compare(life, taste) }
})
show.table(
  results.map(({ name, random, byTime, byQuery }) => ({
    name,
    random: random.mean,
    byTime: byTime.mean,
    byQuery: byQuery.mean,
  })),
  {
    caption: 'Offline AUC less the AUC of the week after',
    columns: {
      name: { title: 'World' },
      random: { title: 'Random rows', digits: 3 },
      byTime: { title: 'split.ts', digits: 3 },
      byQuery: { title: 'Unseen queries', digits: 3 },
    },
  },
)
const [usual, stay, plain] = results
const value = (name: string, { mean, low, high }: typeof usual.random) =>
  show.value(name, mean, {
    digits: 3,
    interval: [low, high],
    intervalName: '95% over 4 worlds',
  })
value('random rows promise too much', usual.random)
value('unseen queries promise too much', usual.byQuery)
value('random rows promise too much, if queries stay', stay.random)
value('unseen queries promise too much, if words tell all', plain.byQuery)

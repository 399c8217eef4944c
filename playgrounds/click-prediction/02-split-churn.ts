// When the split does not matter
// What a random split promises too much, where eight ads a day are new, and where no ad is new, none tires and tastes stay.
// Budget: 15 s
import { chronologicalSplit, meanInterval, randomSplit } from 'shortlist/ml'
import { show } from 'shortlist/show'
import type { Log } from './log.ts'
import { linear } from './models.ts'
import { judge, launch, predictTest } from './offline.ts'
import { openSite } from './site.ts'

const learn = linear({ crosses: true })
const inTime = (log: Log) =>
  chronologicalSplit(log.day, { testShare: 0.33 })
const atRandom = (log: Log) =>
  randomSplit(log.day.length, { testShare: 0.33, seed: 1 })
const still = { newAdsPerDay: 0, wear: 0, adShock: 0, tasteDrift: 0 }
const settings = [
  { name: 'nothing changes', changes: still },
  { name: '8 new ads a day', changes: {} },
]
const rows = settings.map(({ name, changes }) => {
  const runs = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => {
    const site = openSite({ seed, ...changes })
    const { auc } = launch(site, learn)
    const gap = (split: typeof inTime) => {
      const { rows, chances } = predictTest(site, split, learn)
      return judge(rows, chances).auc - auc
    }
    return { random: gap(atRandom), inTime: gap(inTime) }
  })
  return {
    name,
    random: meanInterval(runs.map((run) => run.random)),
    inTime: meanInterval(runs.map((run) => run.inTime)),
  }
})
show.table(
  rows.map(({ name, random, inTime }) => ({
    name,
    random: random.mean,
    randomSpread: random.high - random.mean,
    inTime: inTime.mean,
    inTimeSpread: inTime.high - inTime.mean,
  })),
  {
    caption: 'Offline AUC less true future AUC, eight worlds each',
    columns: {
      name: { title: 'World' },
      random: { title: 'Random split', digits: 3 },
      randomSpread: { title: '± 95%', digits: 3 },
      inTime: { title: 'In time', digits: 3 },
      inTimeSpread: { title: '± 95%, in time', digits: 3 },
    },
  },
)

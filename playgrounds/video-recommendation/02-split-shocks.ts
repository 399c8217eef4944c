// When the split does not matter
// The same model under a random and a chronological split: with weaker and weaker shocks, and with the daily table joined in other ways, in three worlds.
// Budget: 20 s
import { chronologicalSplit, randomSplit } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { meanInterval } from './interval.ts'
import type { Log } from './log.ts'
import type { Recipe } from './rankers.ts'
import { futureAuc, offlineAuc, openSite } from './site.ts'

const SEEDS = [1, 2, 3]
const SHOCKS = [0, 1, 2]
const JOINS = [undefined, 'of the day before', 'of the day'] as const

const inTime = (log: Log) =>
  chronologicalSplit(log.day, { testShare: 0.25 })
const atRandom = (log: Log) =>
  randomSplit(log.rowCount, { testShare: 0.25, seed: 1 })

let done = 0
const steps = SHOCKS.length + JOINS.length - 1
/** Both offline scores and the true one, means over the worlds. */
function compare(shock: number, dailyRate: Recipe['dailyRate']) {
  show.progress('Settings', done++, steps)
  const recipe: Recipe = { name: 'model', label: 'longWatch', dailyRate }
  const runs = SEEDS.map((seed) => {
    const site = openSite({ seed, popularityShock: shock })
    return {
      random: offlineAuc(site, atRandom, recipe),
      chronological: offlineAuc(site, inTime, recipe),
      future: futureAuc(site, recipe),
    }
  })
  const mean = (of: (run: (typeof runs)[0]) => number) =>
    meanInterval(runs.map(of))
  return {
    random: mean((run) => run.random),
    chronological: mean((run) => run.chronological),
    future: mean((run) => run.future),
    /** What the random split promises too much. */
    inflation: mean((run) => run.random - run.future),
  }
}

// First the world: how much the rows of a day have in common.
const byShock = SHOCKS.map((shock) => ({
  shock,
  ...compare(shock, 'of the day'),
}))
const [calm] = byShock
const usual = byShock[byShock.length - 1]
show.value('random split promises too much', usual.inflation.mean, {
  ...usual.inflation,
  digits: 3,
  better: 'lower',
})
show.value(
  'random split promises too much, without shocks',
  calm.inflation.mean,
  { ...calm.inflation, digits: 3, better: 'lower' },
)
const scores = ['random', 'chronological', 'future'] as const
const titles = {
  random: 'offline, random split',
  chronological: 'offline, chronological split',
  future: 'true future',
}
show.plot({
  title: 'The stronger the shocks, the more a random split promises',
  x: { label: 'Strength of the shocks', unit: 'log-odds' },
  y: { label: 'AUC' },
  marks: [
    {
      mark: 'line',
      x: 'shock',
      y: 'AUC',
      series: 'score',
      rows: scores.flatMap((score) =>
        byShock.map((row) => ({
          shock: row.shock,
          AUC: row[score].mean,
          score: titles[score],
        })),
      ),
    },
  ],
  alt: `Without shocks the random split is ${calm.inflation.mean.toFixed(3)} above the true future; at the usual strength ${usual.inflation.mean.toFixed(2)} above the future.`,
})

// Then the feature: with its daily table joined by the date, by the day
// before, or left out.
const byJoin = JOINS.map((join) => ({
  join: join ?? 'left out',
  ...(join === 'of the day' ? usual : compare(2, join)),
}))
show.table(
  byJoin.map(({ join, random, chronological, future }) => ({
    join,
    random: random.mean,
    chronological: chronological.mean,
    future: future.mean,
  })),
  {
    caption: 'The daily rate of a video, joined in three ways',
    columns: {
      join: { title: 'Daily rate' },
      random: { title: 'Offline, random', digits: 3, best: 'higher' },
      chronological: {
        title: 'Offline, chronological',
        digits: 3,
        best: 'higher',
      },
      future: { title: 'True future', digits: 3, best: 'higher' },
    },
  },
)
const [leftOut, dayBefore, sameDay] = byJoin
const gain = (score: (typeof scores)[number]) =>
  sameDay[score].mean - leftOut[score].mean
show.value('gain of the daily rate, by a random split', gain('random'), {
  digits: 3,
})
show.value(
  'gain of the daily rate, by a chronological split',
  gain('chronological'),
  { digits: 3 },
)
show.value('gain of the daily rate, in truth', gain('future'), {
  digits: 3,
})
show.value(
  'random split promises too much, joined by the day before',
  dayBefore.inflation.mean,
  { ...dayBefore.inflation, digits: 3, better: 'lower' },
)

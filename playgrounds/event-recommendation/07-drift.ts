// What goes stale: rates, factors, or weights
// Four weeks after the launch: a regression whose features stay fresh, one whose rates were frozen, factors frozen and factors learned every night. In three worlds.
// Budget: 15 s
import { meanInterval, rocAuc } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { factorsByNight } from './factors.ts'
import { rowsWhere, withRoom, type Rows } from './log.ts'
import { trainRegression, type Ranker } from './rankers.ts'
import { recipes, trainRecipe } from './recipes.ts'
import { openSite } from './site.ts'

const SEEDS = [1, 2, 3]
const WEEKS = [1, 2, 3, 4]
/** What moves. At 0 drift and fashion, and 200 bookable days, little does. */
const city = { futureDays: 28, tasteDrift: 0.06, fashion: 1.5 }

const worlds = SEEDS.map((seed, index) => {
  show.progress('Worlds', index, SEEDS.length)
  const { world, log, future } = openSite(
    { seed, ...city },
    { every: Infinity },
  )
  const { days } = world.settings
  const nightly = factorsByNight(world, [log, future])
  const frozen = factorsByNight(world, [log])
  const onLaunch = (rows: Rows): Rows => ({
    ...rows,
    day: rows.day.map(() => days),
  })
  const rankers: Ranker[] = [
    { ...trainRegression(log), name: 'weights frozen, features fresh' },
    { ...trainRecipe(world, log, recipes[2]), name: 'rates frozen too' },
    { name: 'factors, nightly', score: (rows) => nightly.score(rows) },
    {
      name: 'factors, frozen',
      score: (rows) => frozen.score(onLaunch(rows)),
    },
  ]
  const known = new Set(log.event)
  return WEEKS.map((week) => {
    const all = withRoom(future)
    const rows = rowsWhere(
      all,
      (row) => Math.floor((all.day[row] - days) / 7) === week - 1,
    )
    const unknown =
      rows.event.filter((event) => !known.has(event)).length / rows.rowCount
    return {
      unknown,
      aucs: rankers.map((ranker) => ({
        ranker: ranker.name,
        auc: rocAuc(rows.registered, ranker.score(rows)),
      })),
    }
  })
})
const names = worlds[0][0].aucs.map(({ ranker }) => ranker)
const auc = (ranker: number, week: number) =>
  meanInterval(worlds.map((weeks) => weeks[week - 1].aucs[ranker].auc))
const unknown = (week: number) =>
  meanInterval(worlds.map((weeks) => weeks[week - 1].unknown)).mean
show.table(
  WEEKS.map((week) => ({
    week: `week ${week}`,
    fresh: auc(0, week).mean,
    rates: auc(1, week).mean,
    nightly: auc(2, week).mean,
    frozen: auc(3, week).mean,
    unknown: unknown(week),
  })),
  {
    caption: 'AUC after the launch; nothing but the factors is retrained',
    columns: {
      week: { title: 'After the launch' },
      fresh: { title: 'Features fresh', digits: 3 },
      rates: { title: 'Rates frozen', digits: 3 },
      nightly: { title: 'Factors, nightly', digits: 3 },
      frozen: { title: 'Factors, frozen', digits: 3 },
      unknown: { title: 'Events unknown', format: 'percent', digits: 0 },
    },
  },
)
names.forEach((name, i) => {
  const { mean, low, high } = auc(i, 4)
  show.value(`AUC in the fourth week: ${name}`, mean, {
    interval: [low, high],
    intervalName: `95% over ${SEEDS.length} worlds`,
    digits: 3,
    better: 'higher',
  })
})
show.value(
  'impressions of events unknown at the launch, week 1',
  unknown(1),
  {
    format: 'percent',
    digits: 0,
  },
)
show.value(
  'impressions of events unknown at the launch, week 4',
  unknown(4),
  {
    format: 'percent',
    digits: 0,
  },
)
show.plot({
  title: 'After the launch',
  x: { label: 'Week' },
  y: { label: 'AUC' },
  marks: [
    {
      mark: 'line',
      x: 'week',
      y: 'auc',
      series: 'ranker',
      rows: names.flatMap((ranker, i) =>
        WEEKS.map((week) => ({ week, ranker, auc: auc(i, week).mean })),
      ),
    },
  ],
  alt: `In the fourth week: ${names.map((name, i) => `${name} ${auc(i, 4).mean.toFixed(2)}`).join(', ')}.`,
})

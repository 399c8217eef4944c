// When the season changes
// After the log prices come to matter more, week by week; in the third week a ranker that was left alone meets one that learned from the newest days, in four worlds; and where the season stays.
// Budget: 15 s
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { createLog } from './log.ts'
import { launch } from './funnel.ts'
import { recipes, trainRanker } from './rankers.ts'
import { allRows, openSite, type Site } from './site.ts'
import { learnPropensities } from './propensity.ts'

const SEEDS = [1, 2, 3, 4]
const DAYS = 14
/** The week that is looked at, and when the fresh ranker has learned. */
const FROM = DAYS + 14
const recipe = recipes.find(({ label }) => label === 'order')!

function live(seed: number, season: number) {
  const changes = { seed, season, days: DAYS, futureDays: 21 }
  const site = openSite(changes, { towers: false })
  const { world } = site
  const log = createLog(world, FROM - DAYS, FROM)
  const chances = learnPropensities(log, allRows(log))
  const now: Site = { ...site, log, chances }
  const searches = world.searches(FROM, FROM + 7, 30)
  const kept = (ranker: ReturnType<typeof trainRanker>) =>
    launch(site, ranker, {}, searches).kept
  const alone = kept(trainRanker(site, recipe))
  const fresh = kept(trainRanker(now, recipe))
  return { alone: 100 * alone, fresh: 100 * fresh }
}

let done = 0
const seasons = [
  ['prices matter more', 2],
  ['the season stays', 0],
] as const
const rows = seasons.map(([name, season]) => {
  const runs = SEEDS.map((seed) => {
    show.progress('Worlds', done++, 2 * SEEDS.length)
    return live(seed, season)
  })
  return {
    name,
    alone: meanInterval(runs.map(({ alone }) => alone)).mean,
    fresh: meanInterval(runs.map(({ fresh }) => fresh)).mean,
    gain: meanInterval(runs.map(({ alone, fresh }) => fresh / alone - 1)),
  }
})
show.table(
  rows.map(({ gain, ...row }) => ({ ...row, gain: gain.mean })),
  {
    caption: 'Orders kept of 100 searches, in the third week',
    columns: {
      name: { title: 'World' },
      alone: { title: 'Left alone', digits: 1 },
      fresh: { title: 'Retrained', digits: 1 },
      gain: { title: 'Gain', format: 'percent', digits: 0 },
    },
  },
)
for (const { name, gain } of rows) {
  show.value(`gain of retraining, ${name}`, gain.mean, {
    format: 'percent',
    digits: 0,
    interval: [gain.low, gain.high],
    intervalName: '95% over 4 worlds',
  })
}

// From the log to the page
// Everything together, in two worlds: split.ts divides the log, metric.ts picks the ranker, rank.ts serves it, and the week that follows tells what it was worth.
// Budget: 15 s
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { launch } from './funnel.ts'
import { contest, futureAuc, offlineAuc, winner } from './judging.ts'
import { createLog } from './log.ts'
import { metric } from './metric.ts'
import { recipes, trainRanker } from './rankers.ts'
import { openSite } from './site.ts'
import { split } from './split.ts'
import {
  bestPage,
  futureSearches,
  meanOutcome,
  outcomeOf,
} from './truth.ts'

const SEEDS = [1, 2]
const worlds = SEEDS.map((seed, index) => {
  show.progress('Worlds', index, SEEDS.length)
  const site = openSite({ seed })
  const { world } = site
  const rankers = contest(site, split, [metric])
  const recipe = winner(rankers, 0)
  const { days, futureDays } = world.settings
  const future = createLog(world, days, days + futureDays)
  const possible = meanOutcome(
    futureSearches(world).map((search) =>
      outcomeOf(world, search, bestPage(world, search)),
    ),
  )
  return {
    picked: recipe.name,
    scores: rankers.map(({ scores }) => scores[0]),
    offline: offlineAuc(site, split, false),
    future: futureAuc(site, future),
    possible: possible.kept,
    ...launch(site, trainRanker(site, recipe), { indexAge: 3 }),
  }
})
const mean = (of: (one: (typeof worlds)[0]) => number) =>
  meanInterval(worlds.map(of)).mean
show.table(
  recipes.map(({ name }, i) => ({
    name,
    score: mean(({ scores }) => scores[i]),
    picked: worlds.filter(({ picked }) => picked === name).length,
  })),
  {
    caption: 'The rankers by metric.ts, on the test side of split.ts',
    columns: {
      name: { title: 'Learned from' },
      score: { title: 'metric.ts', digits: 3, best: 'higher' },
      picked: { title: `Picked, of ${SEEDS.length} worlds` },
    },
  },
)
const offline = mean((one) => one.offline)
const future = mean((one) => one.future)
show.value('offline AUC', offline, { digits: 3 })
show.value('true future AUC', future, { digits: 3 })
show.value('gap', offline - future, { digits: 3 })
const kept = mean((one) => one.kept)
show.value('kept orders of 100 searches', 100 * kept, {
  digits: 1,
  better: 'higher',
})
show.value('of what was possible', kept / mean((one) => one.possible), {
  format: 'percent',
  digits: 0,
  better: 'higher',
})
show.value(
  'sent back',
  mean((one) => one.returned),
  { format: 'percent', digits: 0, better: 'lower' },
)
show.value('clicks of 100 searches', 100 * mean((one) => one.clicks), {
  digits: 0,
  better: 'higher',
})
show.value(
  'NDCG of grades',
  mean((one) => one.ndcg),
  { digits: 3 },
)
show.value(
  'sold out on the page',
  mean((one) => one.soldOut),
  { format: 'percent', digits: 1, better: 'lower' },
)

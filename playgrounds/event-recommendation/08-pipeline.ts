// From the log to who came
// Everything together, in three worlds: split.ts divides the log, metric.ts picks the ranker, rank.ts fills the lists, and two weeks of the city tell what it was worth.
// Budget: 20 s
import { meanInterval, quantile } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { liveThrough } from './city.ts'
import { contest, futureAuc, offlineAuc, winner } from './contest.ts'
import { policyOf, rankAll } from './funnel.ts'
import { simulateRequests } from './latency.ts'
import { launch } from './launch.ts'
import { metric } from './metric.ts'
import { nearYou, recipes } from './recipes.ts'
import { openSite } from './site.ts'
import { split } from './split.ts'

const SEEDS = [1, 2, 3]
const worlds = SEEDS.map((seed, index) => {
  show.progress('Worlds', index, SEEDS.length)
  const site = openSite({ seed }, { every: Infinity })

  // Before the launch: the split makes the test, the metric decides by it.
  const rankers = contest(site, split, [metric]).filter(
    ({ recipe }) => recipe !== undefined,
  )
  const recipe = recipes[winner(rankers, 0)]

  // The launch, and the two weeks after it, in which seats run out.
  const funnel = launch(site, recipe)
  return {
    picked: recipe.name,
    scores: rankers.map(({ scores }) => scores[0]),
    offline: offlineAuc(site, split, recipe),
    future: futureAuc(site, recipe).new,
    city: liveThrough(site, policyOf(funnel)),
    default: liveThrough(site, rankAll(nearYou)),
  }
})
const mean = (of: (one: (typeof worlds)[0]) => number) =>
  meanInterval(worlds.map(of)).mean

show.table(
  recipes.map(({ name }, i) => ({
    ranker: name,
    score: mean(({ scores }) => scores[i]),
    picked: worlds.filter(({ picked }) => picked === name).length,
  })),
  {
    caption: 'The candidates by metric.ts, on the test side of split.ts',
    columns: {
      ranker: { title: 'Ranked by' },
      score: { title: 'metric.ts', digits: 3, best: 'higher' },
      picked: { title: `Picked, of ${SEEDS.length} worlds` },
    },
  },
)
const offline = mean((world) => world.offline)
const future = mean((world) => world.future)
show.value('offline AUC', offline, { digits: 3, better: 'higher' })
show.value('true future AUC', future, { digits: 3, better: 'higher' })
show.value('gap', offline - future, { digits: 3, better: 'lower' })

const attended = meanInterval(worlds.map(({ city }) => city.attended))
show.value('attendances per 100 requests', attended.mean, {
  interval: [attended.low, attended.high],
  intervalName: `95% over ${SEEDS.length} worlds`,
  digits: 1,
  better: 'higher',
  baseline: {
    name: 'popular near you',
    value: mean((world) => world.default.attended),
  },
})
show.value(
  'registrations per 100 requests',
  mean(({ city }) => city.registered),
  { digits: 1, better: 'higher' },
)
show.value(
  'places wasted on full events',
  mean(({ city }) => city.wasted),
  { format: 'percent', digits: 1, better: 'lower' },
)
show.value(
  'seats taken',
  mean(({ city }) => city.seatsTaken),
  { format: 'percent', digits: 0, better: 'higher' },
)
show.value(
  'events nearly empty',
  mean(({ city }) => city.empty),
  { format: 'percent', digits: 0, better: 'lower' },
)
const totals = simulateRequests(3000, 1).map(({ total }) => total)
show.value('latency, p99', quantile(totals, 0.99), {
  unit: 'ms',
  digits: 0,
  better: 'lower',
})
if (offline - future > 0.06) {
  show.note(
    'The model that was launched is worse than the one that was promised: the split let the test see what serving cannot know.',
    { tone: 'bad' },
  )
} else {
  show.note(
    'What was promised offline is what came: the difference is within 0.06, as much as three worlds differ by chance.',
    { tone: 'good' },
  )
}

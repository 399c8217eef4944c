// From the log to the slate
// Everything together, in two worlds: split.ts divides the log, metric.ts picks the ranker, rank.ts serves it, and the week that follows tells what it was worth.
// Budget: 20 s
import { show } from 'shortlist/show'
import { contest, winner } from './contest.ts'
import { buildFunnel } from './funnel.ts'
import { meanInterval } from './interval.ts'
import { quantile, simulateRequests } from './latency.ts'
import { metric } from './metric.ts'
import { recipes } from './rankers.ts'
import { futureAuc, offlineAuc, openSite } from './site.ts'
import { split } from './split.ts'
import {
  bestPossible,
  futureVisits,
  liveVideos,
  meanOutcome,
  outcomeOf,
} from './truth.ts'

const SEEDS = [1, 2]
const worlds = SEEDS.map((seed, index) => {
  show.progress('Worlds', index, SEEDS.length)
  const site = openSite({ seed })
  const { world, log } = site

  // Before the launch: the split makes the test, the metric decides by it.
  const rankers = contest(site, split, [metric]).filter(
    ({ recipe }) => recipe !== undefined,
  )
  const recipe = recipes[winner(rankers, 0)]
  const offline = offlineAuc(site, split, recipe)

  // The launch, and the week after it.
  const funnel = buildFunnel(world, log, recipe)
  const visits = futureVisits(world, 60)
  const outcomes = visits.map((visit) =>
    outcomeOf(world, visit, funnel.run(visit).slate),
  )
  // What somebody who knows the world would have shown.
  const ideal = visits.map((visit) => {
    const live = liveVideos(world, visit.day)
    return outcomeOf(world, visit, bestPossible(world, visit, live))
  })
  return {
    picked: recipe.name,
    scores: rankers.map(({ scores }) => scores[0]),
    offline,
    future: futureAuc(site, recipe),
    possible: meanOutcome(ideal).satisfiedMinutes,
    ...meanOutcome(outcomes),
  }
})
const mean = (of: (one: (typeof worlds)[0]) => number) =>
  meanInterval(worlds.map(of)).mean

const picked = [...new Set(worlds.map((world) => world.picked))]
show.text(`metric.ts picks the ranker by ${picked.join(', or ')}.`)
show.table(
  recipes.map(({ name }, i) => ({
    ranker: name,
    score: mean(({ scores }) => scores[i]),
    picked: worlds.filter((world) => world.picked === name).length,
  })),
  {
    caption: 'The candidates by metric.ts, on the test side of split.ts',
    columns: {
      ranker: { title: 'Ranked by' },
      score: { title: 'metric.ts', digits: 2, best: 'higher' },
      picked: { title: `Picked, of ${SEEDS.length} worlds` },
    },
  },
)

const offline = mean((world) => world.offline)
const future = mean((world) => world.future)
show.value('offline AUC', offline, { digits: 3, better: 'higher' })
show.value('true future AUC', future, { digits: 3, better: 'higher' })
show.value('gap', offline - future, { digits: 3, better: 'lower' })

const satisfied = mean((world) => world.satisfiedMinutes)
show.value('satisfied minutes a session', satisfied, {
  unit: 'minutes',
  digits: 1,
  better: 'higher',
})
show.value(
  'of what was possible',
  satisfied / mean((world) => world.possible),
  { format: 'percent', digits: 0, better: 'higher' },
)
show.value(
  'clicks a session',
  mean((world) => world.clicks),
  { digits: 2, better: 'higher' },
)
show.value(
  'share of new videos',
  mean((world) => world.newVideos),
  { format: 'percent', digits: 0 },
)
show.value(
  'share of clickbait',
  mean((world) => world.clickbait),
  { format: 'percent', digits: 0, better: 'lower' },
)
const totals = simulateRequests(3000, 1).map(({ total }) => total)
show.value('latency, p99', quantile(totals, 0.99), {
  unit: 'ms',
  digits: 0,
  better: 'lower',
})
if (offline - future > 0.03) {
  show.note(
    'The model that was launched is worse than the one that was promised: the split let the test see what serving cannot know.',
    { tone: 'bad' },
  )
} else {
  show.note(
    'What was promised offline is what came: the difference is within 0.03.',
    { tone: 'good' },
  )
}

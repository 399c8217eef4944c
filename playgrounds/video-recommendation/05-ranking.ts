// The funnel and its budget
// From 80 videos to a slate of six by rank.ts, in two worlds: what every stage lets through, how long it takes, and what is lost when a stage is cut or late.
// Budget: 20 s
import { show } from 'shortlist/show'
import { usual, STANDS_FOR } from './capacity.ts'
import { buildFunnel, SOURCES, type Part, type Trace } from './funnel.ts'
import { meanInterval } from './interval.ts'
import { quantile, simulateRequests, type Timing } from './latency.ts'
import { sources, timeouts } from './rank.ts'
import { createLog } from './log.ts'
import {
  bestPossible,
  futureVisits,
  liveVideos,
  meanOutcome,
  outcomeOf,
} from './truth.ts'
import { createWorld } from './create-world.ts'
import type { Visit } from './world.ts'

const recipe = {
  name: 'long watches × length',
  label: 'longWatch',
  timesLength: true,
} as const
const VISITS = 50

const worlds = [1, 2].map((seed, index) => {
  show.progress('Worlds', index, 2)
  const world = createWorld({ seed })
  const log = createLog(world, 0, world.settings.days)
  const visits = futureVisits(world, VISITS)
  return { world, visits, funnel: buildFunnel(world, log, recipe) }
})
type OneWorld = (typeof worlds)[0]

// First, what the user waits for.
const requests = simulateRequests(3000, 1)
const share = (test: (request: Timing) => boolean) =>
  requests.filter(test).length / requests.length
const totals = requests.map(({ total }) => total)
const patient = requests.map((request) => request.patient)

const stage = (name: keyof Timing['stages'], parts: readonly Part[]) => {
  const times = requests.map(({ stages }) => stages[name])
  return {
    stage: name,
    median: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    timeout: name === 'rules' ? null : timeouts[name],
    late: share(({ late }) => late.some((part) => parts.includes(part))),
  }
}
show.table(
  [
    stage('retrieval', SOURCES),
    stage('light', ['light']),
    stage('heavy', ['heavy']),
    stage('rules', []),
    {
      stage: 'all together',
      median: quantile(totals, 0.5),
      p99: quantile(totals, 0.99),
      timeout: null,
      late: share(({ late }) => late.length > 0),
    },
  ],
  {
    caption: 'The budget: medians nearly add up, p99s do not',
    columns: {
      stage: { title: 'Stage' },
      median: { title: 'Median', unit: 'ms', digits: 0 },
      p99: { title: 'p99', unit: 'ms', digits: 0 },
      timeout: { title: 'Time-out', unit: 'ms' },
      late: { title: 'Given up', format: 'percent', digits: 1 },
    },
  },
)
show.value('latency, median', quantile(totals, 0.5), {
  unit: 'ms',
  better: 'lower',
})
show.value('latency, p99', quantile(totals, 0.99), {
  unit: 'ms',
  better: 'lower',
})
show.value('latency, p99 without time-outs', quantile(patient, 0.99), {
  unit: 'ms',
  better: 'lower',
})
show.value(
  'time-outs, added up',
  timeouts.retrieval + timeouts.light + timeouts.heavy,
  { unit: 'ms', better: 'lower' },
)
show.value(
  'requests with a late stage',
  share(({ late }) => late.length > 0),
  { format: 'percent', digits: 1 },
)
show.value(
  'heavy ranker on this small catalog, median',
  usual.heavy +
    worlds[0].world.settings.videos * STANDS_FOR * usual.heavyCandidate,
  { unit: 'ms' },
)

/** What the slates bring, if some parts are missing. */
const run = (...parts: Part[]) =>
  meanOutcome(
    worlds.flatMap(({ world, visits, funnel }) =>
      visits.map((visit) =>
        outcomeOf(world, visit, funnel.run(visit, parts).slate),
      ),
    ),
  )
const whole = run()

// Second, what is still possible after each stage: the satisfied minutes of
// the best slate that could be made of what is left.
type Left = (trace: Trace, one: OneWorld, visit: Visit) => number[]
function after(name: string, left: Left) {
  const lists = worlds.map((one) =>
    one.visits.map((visit) => left(one.funnel.run(visit), one, visit)),
  )
  const outcomes = worlds.flatMap(({ world, visits }, w) =>
    visits.map((visit, i) =>
      outcomeOf(world, visit, bestPossible(world, visit, lists[w][i])),
    ),
  )
  return {
    after: name,
    videos: meanInterval(lists.flat().map((list) => list.length)).mean,
    possible: meanOutcome(outcomes).satisfiedMinutes,
  }
}
show.table(
  [
    after('all videos', (_, { world }, { day }) => liveVideos(world, day)),
    after('the sources', ({ retrieved }) => retrieved),
    after('the filter', ({ kept }) => kept),
    after('the light ranker', ({ light }) => light),
    after('the heavy ranker and the rules', ({ slate }) => slate),
    {
      after: 'in the order shown',
      videos: worlds[0].world.settings.slateSize,
      possible: whole.satisfiedMinutes,
    },
  ],
  {
    caption: 'Satisfied minutes that are still possible',
    columns: {
      after: { title: 'After' },
      videos: { title: 'Videos left', digits: 0 },
      possible: { title: 'Minutes of the best slate', digits: 1 },
    },
  },
)

// Third, what each part is worth.
const missing = (name: string, ...parts: Part[]) => {
  const outcome = parts.length === 0 ? whole : run(...parts)
  return {
    without: name,
    minutes: outcome.satisfiedMinutes,
    change: outcome.satisfiedMinutes / whole.satisfiedMinutes - 1,
    newVideos: outcome.newVideos,
    clickbait: outcome.clickbait,
    topics: outcome.topics,
  }
}
show.table(
  [
    missing('nothing: the whole funnel'),
    ...SOURCES.filter((source) => sources[source] > 0).map((source) =>
      missing(`the source ${source}`, source),
    ),
    missing('the filter', 'filter'),
    missing('the light ranker', 'light'),
    missing('the heavy ranker', 'heavy'),
    missing('both rankers', 'light', 'heavy'),
    missing('the rules', 'rules'),
  ],
  {
    caption: 'What is lost without a part',
    columns: {
      without: { title: 'Without' },
      minutes: { title: 'Satisfied minutes', digits: 1 },
      change: { title: 'Change', format: 'percent', digits: 0 },
      newVideos: { title: 'New', format: 'percent', digits: 0 },
      clickbait: { title: 'Clickbait', format: 'percent', digits: 0 },
      topics: { title: 'Topics', digits: 1 },
    },
  },
)
show.value('satisfied minutes a session', whole.satisfiedMinutes, {
  unit: 'minutes',
  better: 'higher',
})
show.value(
  'satisfied minutes without the heavy ranker',
  run('heavy').satisfiedMinutes,
  {
    unit: 'minutes',
    better: 'higher',
  },
)

// Last, what time-outs cost: every request as late as it was.
const known = new Map<string, number>()
const served = requests.map(({ late }, i) => {
  const { world, visits, funnel } = worlds[i % worlds.length]
  const visit = Math.floor(i / worlds.length) % VISITS
  const key = [i % worlds.length, visit, ...late].join()
  if (!known.has(key)) {
    const { slate } = funnel.run(visits[visit], late)
    const outcome = outcomeOf(world, visits[visit], slate)
    known.set(key, outcome.satisfiedMinutes)
  }
  return known.get(key)!
})
show.value(
  'satisfied minutes, time-outs included',
  meanInterval(served).mean,
  {
    unit: 'minutes',
    better: 'higher',
  },
)
show.value('share of new videos', whole.newVideos, { format: 'percent' })

// How long an experiment has to run
// Minutes of long watches of 300 people in four weeks of log: what counts as one observation, how many are needed, and how a novelty fades.
import { createRandom, cuped, requiredSampleSize } from 'shortlist/ml'
import { show } from 'shortlist/show'
import {
  divisions,
  falseAlarms,
  observations,
  perPerson,
} from './experiment.ts'
import { meanInterval } from './interval.ts'
import { createLog } from './log.ts'
import { createWorld } from './create-world.ts'

/** The smallest lift worth finding, as a share of the mean. */
const LIFT = 0.005
/** How many people enter the experiment a day, both arms together. */
const PEOPLE_A_DAY = 20_000
/** Days that each of them is observed. */
const OBSERVED = 14
/** A change that lasts, and what it has on top as long as it is new: this
 * much on the first day, and every three days a third of it is left. */
const LASTING = 0.02
const NOVELTY = 0.1
const TRIALS = 400

const world = createWorld({ seed: 1, users: 300, requestsPerDay: 300 })
const { users } = world.settings
const log = createLog(world, 0, 2 * OBSERVED)

const visits = observations(log)
const before = visits.filter(({ day }) => day < OBSERVED)
const during = visits.filter(({ day }) => day >= OBSERVED)
const people = perPerson(during, users)
const trials = divisions(users, TRIALS, 1)
const random = createRandom(1)

// First, what counts as one observation. In each trial people are divided
// in two by chance and nothing is changed. A test that finds a difference
// in more than 5% of the trials believes too much.
const alarms = falseAlarms(during, users, trials)
show.value('false alarms, visits counted', alarms.byVisit, {
  format: 'percent',
  digits: 1,
  better: 'lower',
})
show.value('false alarms, people counted', alarms.byPerson, {
  format: 'percent',
  digits: 1,
  better: 'lower',
})
// The same visits, each given to somebody drawn by chance: people are alike.
const alike = during.map((visit) => ({
  ...visit,
  user: random.integer(0, users),
}))
show.value(
  'false alarms, visits counted, if people are alike',
  falseAlarms(alike, users, trials).byVisit,
  { format: 'percent', digits: 1, better: 'lower' },
)

// Second, how many people. What they did in the weeks before foretells a
// part of what they do now; taken out, the rest varies less.
const { adjusted, varianceReduction } = cuped(
  people,
  perPerson(before, users),
)
const mean = meanInterval(Array.from(people)).mean
function plan(values: Float64Array) {
  const squares = Array.from(values, (value) => (value - mean) ** 2)
  const eachArm = requiredSampleSize({
    standardDeviation: Math.sqrt(meanInterval(squares).mean),
    minimumEffect: LIFT * mean,
  })
  const days = Math.ceil((2 * eachArm) / PEOPLE_A_DAY) + OBSERVED
  return { eachArm, days }
}
const plain = plan(people)
const lean = plan(adjusted)
show.table(
  [
    { metric: 'minutes a visit', ...plain },
    { metric: 'the same, less what was foreseeable', ...lean },
  ],
  {
    caption: `To find a lift of ${100 * LIFT}% four times out of five`,
    columns: {
      metric: { title: 'Metric, a person' },
      eachArm: { title: 'People in each arm', format: 'compact' },
      days: { title: 'Days' },
    },
  },
)
show.value('people in each arm', plain.eachArm, { format: 'compact' })
show.value('people in each arm, with CUPED', lean.eachArm, {
  format: 'compact',
})
show.value('days', plain.days)
show.value('days, with CUPED', lean.days)
show.value('variance that was foreseeable', varianceReduction, {
  format: 'percent',
})

// Third, when to read the result. The change is as good as LASTING, but at
// first people also click on it because it is new.
const liftOn = (day: number) => LASTING + NOVELTY * 3 ** (-day / 3)
const sums = [new Float64Array(OBSERVED), new Float64Array(OBSERVED)]
const counts = [new Float64Array(OBSERVED), new Float64Array(OBSERVED)]
for (const treated of trials) {
  for (const { user, day, minutes } of during) {
    const arm = treated[user]
    const since = day - OBSERVED
    sums[arm][since] += minutes * (arm === 1 ? 1 + liftOn(since) : 1)
    counts[arm][since]++
  }
}
const [control, treatment] = sums.map((sum, arm) =>
  sum.map((minutes, day) => minutes / counts[arm][day]),
)
const daily = treatment.map((minutes, day) => minutes / control[day] - 1)
const reading = (from: number, to: number) =>
  meanInterval(Array.from(daily.slice(from, to))).mean
show.value('lift, read in the first three days', reading(0, 3), {
  format: 'percent',
})
show.value('lift, read in the second week', reading(7, 14), {
  format: 'percent',
})
show.value('lift that lasts', LASTING, { format: 'percent' })
show.plot({
  title: 'The lift by day, mean of all trials',
  x: { label: 'Day of the experiment' },
  y: { label: 'Lift', format: 'percent' },
  marks: [
    {
      mark: 'line',
      x: 'day',
      y: 'lift',
      rows: Array.from(daily, (lift, day) => ({ day: day + 1, lift })),
    },
    { mark: 'rule', y: LASTING, label: 'lasting' },
  ],
  alt: `The lift falls from ${(100 * daily[0]).toFixed(0)}% on the first day to ${(100 * daily[OBSERVED - 1]).toFixed(0)}% on the last; ${100 * LASTING}% of it lasts.`,
})

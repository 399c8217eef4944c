// What time does to a model
// A delay model is left alone, retrained weekly, or every other day, for four weeks in two worlds where the level of every advertiser wanders; and the signs by which one would know.
// Budget: 10 s
import { show } from 'shortlist/show'
import { excessLoss, meanOf, trueRatio } from './judge.ts'
import { delayModel } from './learners.ts'
import { between, cameBy, openMarket } from './log.ts'
import { TODAY } from './world.ts'

const SEEDS = [1, 2, 3]
const WEEKS = 4
const START = TODAY - 7 * WEEKS
const policies = [
  { policy: 'never', every: 7 * WEEKS },
  { policy: 'weekly', every: 7 },
  { policy: 'every other day', every: 2 },
]
interface Day {
  policy: string
  day: number
  excess: number
  /** Expected conversions over those known so far, over those of the end. */
  soFar: number
  inTheEnd: number
}
const days: Day[] = []
SEEDS.forEach((seed, index) => {
  const { log } = openMarket(
    { seed, clicksPerDay: 100, drift: 0.1 },
    START - 28,
  )
  // Every model is trained once, whoever asks for it.
  const trained = new Map<number, ReturnType<typeof delayModel>>()
  const modelOf = (day: number) => {
    if (!trained.has(day)) trained.set(day, delayModel(log, day))
    return trained.get(day)!
  }
  for (let day = 0; day < 7 * WEEKS; day++) {
    show.progress('Days', index * 7 * WEEKS + day, SEEDS.length * 7 * WEEKS)
    const clicks = between(log, START + day, START + day + 1)
    for (const { policy, every } of policies) {
      const predict = modelOf(START + day - (day % every))
      const said = predict(clicks)
      const expected = said.reduce((sum, p) => sum + p, 0)
      // As it looks a day later.
      const came = clicks.filter((one) => cameBy(one, START + day + 2))
      days.push({
        policy,
        day,
        excess: excessLoss(said, clicks),
        soFar: expected / (came.length + 1),
        inTheEnd: trueRatio(said, clicks),
      })
    }
  }
})
const over = (policy: string, week: number, key: 'excess' | 'inTheEnd') =>
  meanOf(
    days
      .filter((one) => one.policy === policy)
      .filter(({ day }) => Math.floor(day / 7) === week)
      .map((one) => one[key]),
  )
const weeks = Array.from({ length: WEEKS }, (_, week) => week)
show.table(
  policies.map(({ policy }) => ({
    policy,
    ...Object.fromEntries(
      weeks.map((week) => [
        `week ${week + 1}`,
        over(policy, week, 'excess'),
      ]),
    ),
  })),
  {
    caption: 'Log loss above the truth, thousandths, by week',
    columns: {
      policy: { title: 'Retrained' },
      ...Object.fromEntries(
        weeks.map((week) => [
          `week ${week + 1}`,
          { title: `Week ${week + 1}`, digits: 1, best: 'lower' as const },
        ]),
      ),
    },
  },
)
for (const { policy } of policies) {
  show.value(
    `loss above truth in the last week, ${policy}`,
    over(policy, WEEKS - 1, 'excess'),
    { digits: 1, better: 'lower' },
  )
}
const weekly = days.filter(({ policy }) => policy === 'weekly')
show.value(
  'expected over known a day later',
  meanOf(weekly.map(({ soFar }) => soFar)),
  { digits: 1 },
)
show.value(
  'expected over true in the end',
  meanOf(weekly.map(({ inTheEnd }) => inTheEnd)),
  { digits: 2 },
)
show.plot({
  title: 'Log loss above the truth after the launch',
  x: { label: 'Week' },
  y: { label: 'Thousandths' },
  marks: [
    {
      mark: 'line',
      x: 'week',
      y: 'loss',
      series: 'retrained',
      rows: policies.flatMap(({ policy }) =>
        weeks.map((week) => ({
          week: week + 1,
          retrained: policy,
          loss: over(policy, week, 'excess'),
        })),
      ),
    },
  ],
  alt: `In the last week ${policies.map(({ policy }) => `${over(policy, WEEKS - 1, 'excess').toFixed(0)} if retrained ${policy}`).join(', ')}.`,
})

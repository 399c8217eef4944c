// What time does to a model
// A model is launched and left alone, left alone but for its rates, retrained every week, or every day, for three weeks in two worlds where trends last for about a week.
// Budget: 20 s
import { show } from 'shortlist/show'
import { meanInterval } from './interval.ts'
import { liveThrough, type Measure, type Sign } from './retraining.ts'

const SEEDS = [1, 2]
const DAYS = 21
/** What drifts. All three at 0, and it does not matter when you retrain. */
const drifts = {
  tasteDrift: 0.1,
  newVideosPerDay: 4,
  popularityShock: 2,
}
const policies = [
  { policy: 'never', every: DAYS },
  { policy: 'never, rates nightly', every: DAYS, freshRates: true },
  { policy: 'weekly', every: 7 },
  { policy: 'daily', every: 1 },
]
const measures: Measure[] = []
const signs: Sign[] = []
SEEDS.forEach((seed, index) => {
  const months = liveThrough(
    { seed, shockPersistence: 0.9, ...drifts },
    policies,
    DAYS,
    (day) => show.progress('Days', index * DAYS + day, SEEDS.length * DAYS),
  )
  measures.push(...months.measures)
  signs.push(...months.signs)
})

const mean = (values: number[]) => meanInterval(values).mean
const days = Array.from({ length: DAYS }, (_, day) => day + 1)
const entropyOf = (policy: string, from: number, to: number) =>
  mean(
    measures
      .filter((one) => one.policy === policy)
      .filter(({ day }) => day >= from && day <= to)
      .map(({ entropy }) => entropy),
  )
show.table(
  policies.map(({ policy }) => ({
    policy,
    first: entropyOf(policy, 1, 7),
    second: entropyOf(policy, 8, 14),
    third: entropyOf(policy, 15, 21),
  })),
  {
    caption:
      'Normalized entropy by week: 1 knows the base rate and no more',
    columns: {
      policy: { title: 'Retrained' },
      first: { title: 'First week', digits: 3, best: 'lower' },
      second: { title: 'Second', digits: 3, best: 'lower' },
      third: { title: 'Third', digits: 3, best: 'lower' },
    },
  },
)
for (const { policy } of policies) {
  show.value(
    `normalized entropy, retrained ${policy}`,
    entropyOf(policy, 15, 21),
    { better: 'lower' },
  )
}
show.plot({
  title: 'Normalized entropy after the launch',
  x: { label: 'Day' },
  y: { label: 'Normalized entropy' },
  marks: [
    {
      mark: 'line',
      x: 'day',
      y: 'entropy',
      series: 'retrained',
      rows: policies.flatMap(({ policy }) =>
        days.map((day) => ({
          day,
          retrained: policy,
          entropy: entropyOf(policy, day, day),
        })),
      ),
    },
  ],
  alt: `Normalized entropy by day: in the third week ${entropyOf('never', 15, 21).toFixed(2)} if never retrained, ${entropyOf('weekly', 15, 21).toFixed(2)} weekly, ${entropyOf('daily', 15, 21).toFixed(2)} daily.`,
})

// What can be seen the same day, before anybody has watched anything.
const signOf = (key: 'stability' | 'unknown', from: number, to: number) =>
  mean(
    signs
      .filter(({ day }) => day >= from && day <= to)
      .map((sign) => sign[key]),
  )
show.value('stability index, first week', signOf('stability', 1, 7), {
  better: 'lower',
})
show.value('stability index, third week', signOf('stability', 15, 21), {
  better: 'lower',
})
show.value(
  'impressions of unknown videos, third week',
  signOf('unknown', 15, 21),
  {
    format: 'percent',
    better: 'lower',
  },
)
show.plot({
  title: 'Signs that need no labels',
  x: { label: 'Day' },
  y: { label: 'Index, or share' },
  marks: [
    {
      mark: 'line',
      x: 'day',
      y: 'value',
      series: 'sign',
      rows: days.flatMap((day) => [
        {
          day,
          sign: 'stability index of the predictions',
          value: signOf('stability', day, day),
        },
        {
          day,
          sign: 'impressions of unknown videos',
          value: signOf('unknown', day, day),
        },
      ]),
    },
    { mark: 'rule', y: 0.25, label: 'often taken as a shift' },
  ],
  alt: `The stability index of the predictions rises from ${signOf('stability', 1, 1).toFixed(2)} to ${signOf('stability', DAYS, DAYS).toFixed(2)}, the share of impressions of unknown videos from ${signOf('unknown', 1, 1).toFixed(2)} to ${signOf('unknown', DAYS, DAYS).toFixed(2)}.`,
})

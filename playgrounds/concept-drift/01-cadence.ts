// Four weeks after the launch
// One world whose meaning turns, five ways to retrain: normalized entropy by day, and what can be seen without labels.
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { daily, never, weekly, yours } from './retrain.ts'
import { serve } from './service.ts'
import { LIVE } from './world.ts'

const seeds = [1, 2, 3, 4, 5]
const policies = [
  { name: 'never', policy: never },
  { name: 'weekly, on 28 days', policy: weekly },
  { name: 'daily, on 28 days', policy: daily },
  { name: 'daily, on 7 days', policy: { every: 1, window: 7 } },
  { name: 'yours', policy: yours },
]
const results = policies.map(({ name, policy }) => {
  const services = seeds.map((seed) => serve(policy, { seed }))
  const entropy = (from: number, to: number) =>
    meanInterval(services.map((service) => service.entropy(from, to)))
  return { name, services, entropy }
})

const days = Array.from({ length: LIVE / 2 }, (_, step) => 2 * step)
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
      rows: results.flatMap(({ name, entropy }) =>
        days.map((day) => ({
          day: day + 1,
          retrained: name,
          entropy: entropy(day, day + 2).mean,
        })),
      ),
    },
    { mark: 'rule', y: 1, label: 'base rate' },
  ],
  alt: `Normalized entropy in the fourth week: ${results.map(({ name, entropy }) => `${name} ${entropy(21, 28).mean.toFixed(2)}`).join('; ')}.`,
})
for (const { name, entropy } of results) {
  for (const [week, from] of [
    ['first', 0],
    ['fourth', 21],
  ] as const) {
    const { mean, low, high } = entropy(from, from + 7)
    show.value(`entropy in the ${week} week, ${name}`, mean, {
      digits: 3,
      better: 'lower',
      interval: [low, high],
      intervalName: '95% over 5 worlds',
    })
  }
}
const frozen = results[0].services
for (const key of ['inputStability', 'predictionStability'] as const) {
  const { mean, low, high } = meanInterval(frozen.map((one) => one[key]()))
  const what = key === 'inputStability' ? 'inputs' : 'predictions'
  show.value(`stability index of the ${what}, never retrained`, mean, {
    digits: 3,
    interval: [low, high],
    intervalName: '95% over 5 worlds',
  })
}

// What time does to a model
// FTRL goes on learning from the log after the launch: never, weekly, daily, or after every tenth of a day, for two weeks of three worlds; and where nothing changes.
// Budget: 10 s
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { goOn, type Cadence } from './retraining.ts'
import type { WorldSettings } from './world.ts'

const cadences: Cadence[] = [
  { name: 'never', every: Infinity },
  { name: 'weekly', every: 7 },
  { name: 'daily', every: 1 },
  { name: 'ten times a day', every: 0.1 },
]
const still = { newAdsPerDay: 0, wear: 0, adShock: 0, tasteDrift: 0 }
const settings: [string, Partial<WorldSettings>][] = [
  ['ads come and go', {}],
  ['nothing changes', still],
]
const runs = settings.map(([world, changes]) => ({
  world,
  seeds: [1, 2, 3].map((seed) => goOn({ seed, ...changes }, cadences)),
}))
const rows = cadences.map(({ name }, c) => {
  const [moving, calm] = runs.map(({ seeds }) => {
    const week = (from: number) =>
      meanInterval(seeds.map((one) => one[c].entropy(from, from + 7))).mean
    return [week(0), week(7)]
  })
  return {
    name,
    first: moving[0],
    second: moving[1],
    calm: calm[1],
    ratio: meanInterval(runs[0].seeds.map((one) => one[c].ratio(7, 14)))
      .mean,
  }
})
show.table(rows, {
  caption: 'True normalized entropy after the launch',
  columns: {
    name: { title: 'Updated' },
    first: { title: 'First week', digits: 3, best: 'lower' },
    second: { title: 'Second week', digits: 3, best: 'lower' },
    ratio: { title: 'Promised for a click, second week', digits: 2 },
    calm: { title: 'Second week, nothing changes', digits: 3 },
  },
})
const saved = (name: string, from: number, to: number, w: number) => {
  const { mean, low, high } = meanInterval(
    runs[w].seeds.map(
      (one) => 1 - one[to].entropy(0, 14) / one[from].entropy(0, 14),
    ),
  )
  show.value(name, mean, {
    interval: [low, high],
    intervalName: '95% over 3 worlds',
    format: 'percent',
    digits: 1,
    better: 'higher',
  })
}
saved('entropy saved, weekly to daily', 1, 2, 0)
saved('entropy saved, never to daily', 0, 2, 0)
saved('entropy saved, never to daily, nothing changes', 0, 2, 1)
const days = Array.from({ length: 14 }, (_, day) => day)
show.plot({
  title: 'Normalized entropy after the launch',
  x: { label: 'Day' },
  y: { label: 'Normalized entropy' },
  marks: [
    {
      mark: 'line',
      x: 'day',
      y: 'entropy',
      series: 'updated',
      rows: cadences.flatMap(({ name }, c) =>
        days.map((day) => ({
          day: day + 1,
          updated: name,
          entropy: meanInterval(
            runs[0].seeds.map((one) => one[c].entropy(day, day + 1)),
          ).mean,
        })),
      ),
    },
  ],
  alt: `Normalized entropy in the second week: ${rows.map(({ name, second }) => `updated ${name} ${second.toFixed(3)}`).join(', ')}.`,
})

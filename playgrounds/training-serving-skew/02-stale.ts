// How stale is too stale
// The age of the activity table, for activity that is nearly new each day, that lasts, and that never moves.
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { judge } from './judge.ts'
import { stale } from './serve.ts'

const seeds = [1, 2, 3, 4, 5]
const rows = [0.5, 0.9, 1].flatMap((persistence) => {
  const auc = (days: number) =>
    seeds.map((seed) => judge(stale(days), { seed, persistence }).auc)
  const fresh = auc(0)
  return [0, 1, 3, 7].map((days) => {
    const losses = auc(days).map((old, index) => fresh[index] - old)
    return { persistence, days, ...meanInterval(losses) }
  })
})
const names = new Map([
  [0.5, 'half is left after a day'],
  [0.9, 'nine tenths are left'],
  [1, 'it never moves'],
])
const last = rows.filter(({ days }) => days === 7)
show.plot({
  title: 'AUC lost by the age of the table',
  x: { label: 'Age', unit: 'days' },
  y: { label: 'AUC lost' },
  marks: [
    {
      mark: 'line',
      x: 'days',
      y: 'mean',
      series: 'activity',
      rows: rows.map(({ persistence, days, mean }) => ({
        days,
        mean,
        activity: names.get(persistence)!,
      })),
    },
  ],
  alt: `After a week ${last.map(({ persistence, mean }) => `${mean.toFixed(2)} of AUC is lost if ${names.get(persistence)}`).join(', ')}.`,
})
for (const { persistence, days, mean, low, high } of rows) {
  if (days === 0 || days === 3) continue
  show.value(
    `AUC lost, ${days} days old, ${names.get(persistence)}`,
    mean,
    {
      digits: 3,
      interval: [low, high],
      intervalName: '95% over 5 worlds',
      better: 'lower',
    },
  )
}

// What makes the split matter
// How much users differ in habit, turned down to nothing; then as many users as visits, so that there are no groups.
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { evaluate, trees } from './model.ts'
import { byUser, byVisit } from './split.ts'

const seeds = [1, 2, 3, 4, 5]
const splits = [byVisit, byUser]

/** How much too much each split promises for new users. */
function tooMuch(settings: { habit: number; visitsEach?: number }) {
  const worlds = seeds.map((seed) =>
    evaluate(splits, trees, { seed, ...settings }),
  )
  return splits.map((_, index) =>
    meanInterval(
      worlds.map(({ offline, newUsers }) => offline[index] - newUsers),
    ),
  )
}

const rows = [0, 1, 2, 3].map((habit) => {
  const [visit, user] = tooMuch({ habit })
  return { habit, visit, user }
})
const lines = rows.flatMap(({ habit, visit, user }) => [
  { habit, ...visit, split: 'by visit' },
  { habit, ...user, split: 'by user' },
])
const last = rows[rows.length - 1]
show.plot({
  title: 'Promised too much for new users',
  x: { label: 'How much users differ in habit', unit: 'log-odds' },
  y: { label: 'Excess of AUC' },
  marks: [
    {
      mark: 'band',
      x: 'habit',
      low: 'low',
      high: 'high',
      series: 'split',
      rows: lines,
    },
    { mark: 'line', x: 'habit', y: 'mean', series: 'split', rows: lines },
    { mark: 'rule', y: 0 },
  ],
  alt: `Without habits a split by visit promises ${rows[0].visit.mean.toFixed(2)} too much for new users, with the strongest ${last.visit.mean.toFixed(2)}; a split by user, ${rows[0].user.mean.toFixed(2)} and ${last.user.mean.toFixed(2)}.`,
})
const alone = tooMuch({ habit: 2.5, visitsEach: 1 })
const shown = [
  { name: 'no habits, split by visit', ...rows[0].visit },
  { name: 'strongest habits, split by visit', ...last.visit },
  { name: 'strongest habits, split by user', ...last.user },
  { name: 'one visit each, split by visit', ...alone[0] },
]
for (const { name, mean, low, high } of shown) {
  show.value(`too much: ${name}`, mean, {
    digits: 3,
    interval: [low, high],
    intervalName: '95% over 5 worlds',
    better: 'lower',
  })
}

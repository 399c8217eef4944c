// Two splits, two questions
// Trees and a linear model in eight worlds: what a split by visit and a split by user promise, and what comes for known and for new users.
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { evaluate, linear, trees } from './model.ts'
import { byUser, byVisit, yours } from './split.ts'

const seeds = [1, 2, 3, 4, 5, 6, 7, 8]
const questions = [
  'split by visit',
  'split by user',
  'your split',
  'known users, later',
  'new users',
]
const rows = [
  { model: 'trees', fit: trees },
  { model: 'linear', fit: linear },
].map(({ model, fit }) => {
  const worlds = seeds.map((seed) => {
    const result = evaluate([byVisit, byUser, yours], fit, { seed })
    return [...result.offline, result.sameUsers, result.newUsers]
  })
  const scores = questions.map((name, index) => ({
    name,
    ...meanInterval(worlds.map((world) => world[index])),
  }))
  return { model, scores }
})

const [ofTrees, ofLinear] = rows.map(({ scores }) => scores)
show.table(
  questions.map((score, index) => ({
    score,
    trees: ofTrees[index].mean,
    linear: ofLinear[index].mean,
  })),
  {
    caption: 'AUC, mean of eight worlds; the last two rows are the truth',
    columns: {
      score: { title: 'Asked about' },
      trees: { title: 'Trees', digits: 3 },
      linear: { title: 'Linear', digits: 3 },
    },
  },
)
for (const { model, scores } of rows) {
  for (const { name, mean, low, high } of scores) {
    show.value(`${model}, ${name}`, mean, {
      digits: 3,
      interval: [low, high],
      intervalName: '95% over 8 worlds',
    })
  }
}

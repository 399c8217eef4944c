// What each ranking metric says of a list
// Three orders of the same eight documents, measured by every metric that looks at one list.
import {
  averagePrecision,
  expectedReciprocalRank,
  ndcg,
  precisionAtK,
  recallAtK,
  reciprocalRank,
} from 'shortlist/ml'
import { show } from 'shortlist/show'
import { k, lists } from './lists.ts'

const metrics: Record<string, (grades: number[]) => number> = {
  [`precision@${k}`]: (grades) => precisionAtK(grades, k),
  [`recall@${k}`]: (grades) => recallAtK(grades, k),
  'average precision': (grades) => averagePrecision(grades),
  'reciprocal rank': (grades) => reciprocalRank(grades),
  [`NDCG@${k}`]: (grades) => ndcg(grades, k),
  'with linear gain': (grades) => ndcg(grades, k, { gain: 'linear' }),
  [`ERR@${k}`]: (grades) =>
    expectedReciprocalRank(grades, k, { maximumGrade: 3 }),
}
const names = Object.keys(lists)
const rows = Object.entries(metrics).map(([metric, measure]) => {
  const values = names.map((name) => measure(lists[name]))
  const best = Math.max(...values)
  const winners = names.filter((_, index) => values[index] === best)
  return {
    metric,
    ...Object.fromEntries(names.map((name, i) => [name, values[i]])),
    winner: winners.length === 1 ? winners[0] : 'tie',
  }
})
const digits = 2
show.table(rows, {
  caption: `A result is relevant from grade 1 on; the first page holds ${k}`,
  columns: {
    metric: { title: 'Metric' },
    ...Object.fromEntries(names.map((title) => [title, { title, digits }])),
    winner: { title: 'Prefers' },
  },
})

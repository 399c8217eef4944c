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

const rows = Object.entries(lists).map(([list, grades]) => ({
  list,
  precision: precisionAtK(grades, k),
  recall: recallAtK(grades, k),
  average: averagePrecision(grades),
  reciprocal: reciprocalRank(grades),
  ndcg: ndcg(grades, k),
  linear: ndcg(grades, k, { gain: 'linear' }),
  expected: expectedReciprocalRank(grades, k, { maximumGrade: 3 }),
}))
const column = (title: string) =>
  ({ title, digits: 2, best: 'higher' }) as const
show.table(rows, {
  caption: `Results are relevant from grade 1 on; the first page holds ${k}`,
  columns: {
    list: { title: 'List' },
    precision: column(`P@${k}`),
    recall: column(`R@${k}`),
    average: column('AP'),
    reciprocal: column('RR'),
    ndcg: column(`NDCG@${k}`),
    linear: column('linear'),
    expected: column(`ERR@${k}`),
  },
})

// NDCG@k
// Your function against lists whose score is known, and 300 random ones.
import { createRandom, ndcg as reference } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { ndcg } from './ndcg.ts'

const within = 1e-9

show.check('the best order scores 1', () => ndcg([3, 2, 1, 0], 4), {
  equals: 1,
  within,
})
show.check(
  'one useful result in third place: 1 / log2(4)',
  () => ndcg([0, 0, 1], 3),
  {
    equals: 0.5,
    within,
  },
)
show.check(
  'order counts, even among useful results',
  () => [ndcg([1, 3], 2), ndcg([3, 1], 2)],
  {
    is: 'a smaller number, then 1',
    passes: ([wrong, right]) =>
      wrong < right && Math.abs(right - 1) < within,
  },
)
show.check(
  'what was left below k counts against the list',
  () => ndcg([1, 0, 3], 2),
  {
    equals: reference([1, 0, 3], 2),
    within,
  },
)
show.check(
  'a list with nothing useful scores 0',
  () => ndcg([0, 0, 0], 3),
  { equals: 0 },
)
show.check('a list shorter than k is no mistake', () => ndcg([3], 10), {
  equals: 1,
  within,
})

const random = createRandom(7)
const lists = Array.from({ length: 300 }, () => ({
  grades: Array.from(
    { length: 1 + Math.floor(random.uniform() * 12) },
    () => Math.floor(random.uniform() * 4),
  ),
  k: 1 + Math.floor(random.uniform() * 10),
}))
show.check(
  'agrees with the library on 300 random lists',
  () =>
    lists.find(
      ({ grades, k }) =>
        Math.abs(ndcg([...grades], k) - reference(grades, k)) > within,
    ) ?? 'all of them',
  { equals: 'all of them' },
)
show.check(
  'leaves the list as it was',
  () => {
    const grades = [1, 3, 2]
    ndcg(grades, 3)
    return grades
  },
  { equals: [1, 3, 2] },
)

/** A catalog and its people: points in a space of tastes. Liking is the dot
 * product of both, of deviation 1; popularity has nothing to do with it. */
import {
  catalogCoverage,
  createRandom,
  giniIndex,
  intraListDiversity,
  novelty,
  topK,
} from 'shortlist/ml'
import { recommenders } from './recommenders.ts'

export const PEOPLE = 300
export const ITEMS = 200
export const SHOWN = 5
const TASTES = 6

/** Every recommender's lists, measured. */
export function compare(seed: number) {
  const random = createRandom(seed)
  const points = (count: number) =>
    Array.from({ length: count }, () =>
      Float64Array.from({ length: TASTES }, () => random.normal()),
    )
  const people = points(PEOPLE)
  const items = points(ITEMS)
  /** Shares of people who saw each item, by Zipf's law. */
  const popularity = items.map((_, rank) => 0.5 / (rank + 1))
  const likings = people.map((person) =>
    items.map(
      (item) =>
        item.reduce((sum, x, i) => sum + x * person[i], 0) /
        Math.sqrt(TASTES),
    ),
  )

  return Object.entries(recommenders).map(([recommender, score]) => {
    const lists = likings.map((of) => {
      const scores = of.map((liking, item) =>
        score({ liking, popularity: popularity[item] }, random),
      )
      return Array.from(topK(scores, SHOWN).indices)
    })
    const mean = (of: (list: number[], person: number) => number) =>
      lists.map(of).reduce((sum, one) => sum + one) / PEOPLE
    const shown = new Float64Array(ITEMS)
    for (const list of lists) for (const item of list) shown[item]++
    return {
      recommender,
      liking: mean(
        (list, person) =>
          list.reduce((sum, item) => sum + likings[person][item], 0) /
          SHOWN,
      ),
      diversity: mean((list) =>
        intraListDiversity(list.map((item) => items[item])),
      ),
      novelty: mean((list) =>
        novelty(list.map((item) => popularity[item])),
      ),
      coverage: catalogCoverage(lists, ITEMS),
      gini: giniIndex(shown),
    }
  })
}

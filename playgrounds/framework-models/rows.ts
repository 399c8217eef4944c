import { createRandom, matrix, sparseMatrix } from 'shortlist/ml'
import {
  FIRST,
  FUTURE,
  GENRES,
  genreOf,
  isLong,
  PEOPLE,
  seriesOf,
  VIDEOS,
  type Visit,
} from './world.ts'

/** A visit and an episode that may be watched: one row of a table. */
export interface Pair {
  visit: Visit
  video: number
}

export const learning = (visits: Visit[]) =>
  visits.filter(({ step }) => step >= FIRST && step < FUTURE)
export const future = (visits: Visit[]) =>
  visits.filter(({ step }) => step >= FUTURE)

/** What was chosen, each with three episodes that were not, drawn at random. */
export function labelled(visits: Visit[], seed: number) {
  const random = createRandom(seed)
  const pairs: Pair[] = []
  const labels: number[] = []
  for (const visit of learning(visits)) {
    const others = Array.from({ length: 3 }, () =>
      random.integer(0, VIDEOS),
    ).filter((video) => video !== visit.chosen)
    for (const video of [visit.chosen, ...others]) {
      pairs.push({ visit, video })
      labels.push(video === visit.chosen ? 1 : 0)
    }
  }
  return { pairs, labels }
}

/** The share of the history that holds, each a little towards 1 in so many. */
const share = (history: number[], of: (video: number) => boolean) =>
  (history.filter(of).length + 1) / (history.length + GENRES)

const known = new WeakMap<Pair, number[]>()

/** Numbers, all as of the visit: what any feature table has. */
export function numbers(pair: Pair): number[] {
  // Model after model asks for the same pairs.
  const before = known.get(pair)
  if (before) return before
  const result = count(pair)
  known.set(pair, result)
  return result
}

function count({ visit, video }: Pair): number[] {
  const { history, evening } = visit
  const last = history[history.length - 1]
  return [
    share(history, (one) => genreOf(one) === genreOf(video)),
    share(history, (one) => seriesOf(one) === seriesOf(video)),
    seriesOf(last) === seriesOf(video) ? 1 : 0,
    evening,
    isLong(video),
  ]
}
export const dense = (pairs: Pair[]) => matrix(pairs.map(numbers))

/** The same with who, and which episode, as categories for networks. */
export const tabular = (pairs: Pair[]) => ({
  numeric: dense(pairs),
  categories: [
    pairs.map(({ visit }) => visit.person),
    pairs.map(({ video }) => video),
  ],
})

/** The same in sparse columns: a column a number, a person, an episode. */
export function sparse(pairs: Pair[]) {
  const columns = 5 + PEOPLE + VIDEOS
  return sparseMatrix(
    pairs.map((pair) => ({
      indices: [
        0,
        1,
        2,
        3,
        4,
        5 + pair.visit.person,
        5 + PEOPLE + pair.video,
      ],
      values: [...numbers(pair), 1, 1],
    })),
    columns,
  )
}

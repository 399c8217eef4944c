import { matrix, matrixRow, twoTower } from 'shortlist/ml'
import { learning } from './rows.ts'
import { PASSES, videos, type Rung } from './rung.ts'
import {
  GENRES,
  genreOf,
  isLong,
  SERIES,
  seriesOf,
  VIDEOS,
} from './world.ts'
import type { Visit } from './world.ts'

/** What the person's tower reads: the person as of the visit. */
const reader = ({ history, evening }: Visit) => {
  const genres = new Array<number>(GENRES).fill(0)
  const series = new Array<number>(SERIES).fill(0)
  for (const one of history) genres[genreOf(one)] += 4 / history.length
  for (const one of history) series[seriesOf(one)] += 4 / history.length
  return [...genres, ...series, evening, 1 - evening]
}
const itemFeatures = matrix(
  videos.map((video) => [
    ...Array.from({ length: GENRES }, (_, g) => +(g === genreOf(video))),
    ...Array.from({ length: SERIES }, (_, s) => +(s === seriesOf(video))),
    isLong(video),
    1 - isLong(video),
  ]),
)

/** Person and episode meet in an inner product only. */
export function fitTowers(visits: Visit[]): Rung {
  const epochs = 4
  const batchSize = 64
  const dimension = 16
  const chosen = learning(visits)
  const model = twoTower.fit(
    { users: chosen.map((_, i) => i), items: chosen.map((v) => v.chosen) },
    {
      dimension,
      epochs,
      batchSize,
      userIds: false,
      userFeatures: matrix(chosen.map(reader)),
      itemFeatures,
    },
  )
  const items = twoTower.itemVectors(model, {
    ids: videos,
    features: itemFeatures,
  })
  const tower = twoTower.operationsPerUser(model)
  const aPair = 2 * tower + batchSize * dimension
  return {
    scores: (some) => {
      const features = matrix(some.map(reader))
      const people = twoTower.userVectors(model, { features })
      return some.map((_, row) => {
        const person = matrixRow(people, row)
        return videos.map((video) =>
          matrixRow(items, video).reduce((s, x, i) => s + x * person[i], 0),
        )
      })
    },
    parameters: twoTower.parameterCount(model),
    aRequest: tower + dimension * VIDEOS,
    toTrain: PASSES * aPair * chosen.length * epochs,
  }
}

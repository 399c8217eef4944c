/** What models read of a click or an impression, known when it is shown. */
import { matrix, sparseMatrix } from 'shortlist/ml'
import { ADVERTISERS, SEGMENTS } from './world.ts'

export interface Asked {
  advertiser: number
  segment: number
  mobile: number
  intent: number
  recency: number
}

/** Ids as columns of their own, numbers as they are. */
export const linearFeatures = (rows: readonly Asked[]) =>
  sparseMatrix(
    rows.map((row) => ({
      indices: [0, 1, 2, 3 + row.advertiser, 3 + ADVERTISERS + row.segment],
      values: [row.intent, row.recency / 10, row.mobile, 1, 1],
    })),
    3 + ADVERTISERS + SEGMENTS,
  )

/** Where a recency falls: the last day, the last three, the last week, … */
const EDGES = [0.5, 1, 2, 4, 8]
const bucketOf = (recency: number) =>
  EDGES.filter((edge) => recency > edge).length

/** The same, with recency in buckets, for models of pairs. */
export const pairFeatures = (rows: readonly Asked[]) => {
  const ads = 2 + EDGES.length + 1
  return sparseMatrix(
    rows.map((row) => ({
      indices: [
        0,
        1,
        2 + bucketOf(row.recency),
        ads + row.advertiser,
        ads + ADVERTISERS + row.segment,
      ],
      values: [0.5 * row.intent, row.mobile, 1, 1, 1],
    })),
    ads + ADVERTISERS + SEGMENTS,
  )
}

/** Numbers in columns, ids in columns of zeros and ones, for trees. */
export const treeFeatures = (rows: readonly Asked[]) =>
  matrix(
    rows.map((row) => {
      const ids = new Array<number>(ADVERTISERS + SEGMENTS).fill(0)
      ids[row.advertiser] = 1
      ids[ADVERTISERS + row.segment] = 1
      return [row.intent, row.recency, row.mobile, ...ids]
    }),
  )

import { VIDEOS, type Visit } from './world.ts'

/** A trained model and what it costs; work is in multiply-adds, or, for
 * trees, in comparisons. */
export interface Rung {
  /** A row of scores a visit, a score an episode. */
  scores(visits: Visit[]): ArrayLike<number>[]
  parameters: number
  /** To score all episodes for one visit. */
  aRequest: number
  toTrain: number
}

/** A backward pass costs about twice the forward one. */
export const PASSES = 3

export const videos = Array.from({ length: VIDEOS }, (_, video) => video)

import { scoringMilliseconds } from 'shortlist/ml'

/**
 * What work costs. All of it is assumed, in nanoseconds of one processor
 * core; measure your own before you believe a latency.
 */
export const nanoseconds = {
  /** One multiply-add of a long row of them, as in an inner product. */
  multiplyAdd: 0.05,
  /** One step down a tree: a comparison, and memory that is elsewhere. */
  treeStep: 2,
  /** One numeric feature of an ad: looked up, decoded, put in its place. */
  feature: 50,
  /** One weight or one vector out of a table in memory. */
  lookup: 20,
}

/** How often each kind of work is done for one score. */
export type Work = Partial<Record<keyof typeof nanoseconds, number>>

/** Milliseconds of one core to score so many ads. */
export const milliseconds = (work: Work, ads: number) =>
  scoringMilliseconds({ candidate: work }, ads, nanoseconds)

// Try: lookup 100, as from memory that is not in the cache. Which model is
// the slowest now?

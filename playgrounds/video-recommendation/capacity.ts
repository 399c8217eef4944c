import { scoringMilliseconds, type ScoringWork } from 'shortlist/ml'

/**
 * What work costs. All of it is assumed, in nanoseconds of one processor
 * core; measure your own before you believe a latency.
 */
export const nanoseconds = {
  /** One multiply-add of a long row of them, as in an inner product. */
  multiplyAdd: 0.05,
  /** One step down a tree: a comparison, and memory that is elsewhere. */
  treeStep: 2,
  /** One feature of one candidate: looked up, decoded, put in its place. */
  feature: 50,
  /** One number out of a table in memory. */
  lookup: 20,
}

/** The work a model does to answer one request. */
export type Work = ScoringWork<keyof typeof nanoseconds>

/** Milliseconds of one core to score so many candidates. */
export const milliseconds = (work: Work, candidates: number) =>
  scoringMilliseconds(work, candidates, nanoseconds)

/** One simulated video stands for so many of a real site's. */
export const STANDS_FOR = 25

/** Usual milliseconds of a stage on a real site, network included. */
export const usual = {
  trending: 3, // a list that lies ready
  topics: 6, // lists by topic, merged
  taste: 14, // nearest vectors; asks SHARDS machines, waits for all
  fresh: 5, // a small index of new uploads
  light: 6, // and 0.004 for each candidate
  lightCandidate: 0.004,
  heavy: 8, // and 0.11 for each candidate: a network, and its features
  heavyCandidate: 0.11,
  rules: 1,
}

/** Machines that hold a part of the vectors each. */
export const SHARDS = 20

/** Every call varies by this much (of its logarithm), and one in so many
 * stalls, for so many milliseconds on average: a pause, a lost packet. */
export const variation = { spread: 0.25, oneIn: 200, stall: 60 }

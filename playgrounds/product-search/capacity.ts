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

/** One simulated candidate stands for so many of a real shop's. */
export const STANDS_FOR = 25

/** Usual milliseconds of a stage on a real site, network included. */
export const usual = {
  parse: 4, // spelling, language, what kind of query it is
  words: 12, // asks SHARDS machines, waits for all
  vectors: 15, // so does the search for vectors
  ranker: 6, // and 0.02 for each candidate: features and trees
  rankerCandidate: 0.02,
  recheck: 5, // stock and prices of what is about to be shown
  rules: 1,
}

/** Machines that hold a part of the index each. */
export const SHARDS = 20

/** Every call varies by this much (of its logarithm), and one in so many
 * stalls, for so many milliseconds on average: a pause, a lost packet. */
export const variation = { spread: 0.25, oneIn: 300, stall: 60 }

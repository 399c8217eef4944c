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

/** Usual milliseconds of a stage on a real site, network included. */
export const usual = {
  area: 4, // events of the cells around, bookable now
  towers: 9, // nearest vectors among those
  following: 5, // of organizers followed, and where friends go
  ranker: 7, // and 0.02 for each candidate: features, friends, trees
  rankerCandidate: 0.02,
  seats: 3, // asks the booking system how many are left, now
}

/** Every call varies by this much (of its logarithm), and one in so many
 * stalls, for so many milliseconds on average: a pause, a lost packet. */
export const variation = { spread: 0.25, oneIn: 200, stall: 50 }

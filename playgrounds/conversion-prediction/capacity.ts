import { scoringMilliseconds } from 'shortlist/ml'

/**
 * What work costs. All of it is assumed, in nanoseconds of one processor
 * core; measure your own before you believe a latency.
 */
export const nanoseconds = {
  /** One multiply-add. */
  operation: 0.5,
  /** One step down a tree: a comparison, and memory that is elsewhere. */
  step: 2,
  /** The features of one candidate: looked up and put in place. */
  candidate: 400,
}

/** What one score takes. */
export interface Work {
  operations: number
  steps: number
}

/** Milliseconds of one core to score so many candidates. */
export const milliseconds = (
  { operations, steps }: Work,
  candidates: number,
) =>
  scoringMilliseconds(
    { candidate: { candidate: 1, operation: operations, step: steps } },
    candidates,
    nanoseconds,
  )

/** One simulated ad stands for so many of a real market. */
export const STANDS_FOR = 50

/** Usual milliseconds of a stage of a real market, network included. */
export const usual = {
  eligible: 8, // targeting, budgets, blocks
  features: 10, // of the person, from a store
  light: 2, // and 0.004 for each candidate
  lightCandidate: 0.004,
  heavy: 6, // and 0.05 for each candidate: a network, and its features
  heavyCandidate: 0.05,
  auction: 2,
}

/** Every call varies by this much (of its logarithm), and one in so many
 * stalls, for so many milliseconds on average: a pause, a lost packet. */
export const variation = { spread: 0.25, oneIn: 150, stall: 50 }

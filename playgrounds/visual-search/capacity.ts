import { scoringMilliseconds } from 'shortlist/ml'
import type { Ranker } from './models.ts'

/**
 * What work costs. All of it is assumed, in nanoseconds of one processor
 * core; measure your own before you believe a latency.
 */
export const nanoseconds = {
  /** One multiply-add of a long row of them, as in an inner product. */
  multiplyAdd: 0.05,
  /** One step down a tree: a comparison, and memory that is elsewhere. */
  treeStep: 2,
}

/** Milliseconds of one core to answer a photo: read it, compare it with
 * `compared` listings, look at `pairs` of them closely. */
export const milliseconds = (
  { work }: Ranker,
  compared: number,
  pairs: number,
) =>
  scoringMilliseconds(
    {
      request: { multiplyAdd: work.photo + work.listing * compared },
      candidate: { multiplyAdd: work.pair, treeStep: work.steps },
    },
    pairs,
    nanoseconds,
  )

/** One simulated listing stands for so many of a real search's. */
export const STANDS_FOR = 10

/** Usual milliseconds of a stage on a real site, network included. */
export const usual = {
  decode: 40, // upload and decode, resize
  embed: 20, // one pass of the network
  search: 10, // codes of one machine; asks SHARDS, waits for all
  searchList: 0.5, // and for each list that is read
  heavy: 8, // pictures' features of the candidates fetched
  heavyCandidate: 0.2, // for each of them
  rules: 2, // stock, copies, prices
}

/** Machines that hold a part of the vectors each. */
export const SHARDS = 20

/** Every call varies by this much (of its logarithm), and one in so many
 * stalls, for so many milliseconds on average: a pause, a lost packet. */
export const variation = { spread: 0.25, oneIn: 300, stall: 60 }

import { chronologicalSplit, randomSplit, type Split } from 'shortlist/ml'
import type { Log } from './world.ts'

export type Splitter = (log: Log) => Split

/** Any row may be tested, and any of its neighbors learned from. */
export const atRandom: Splitter = (log) =>
  randomSplit(log.rowCount, { testShare: 0.25, seed: 1 })

/** Learns from the first three weeks, is tested on the last. */
export const inTime: Splitter = (log) =>
  chronologicalSplit(log.day, { testShare: 0.25 })

/** What your team does. */
export const yours: Splitter = atRandom

// Try: inTime. Or three days of nothing between learning and testing:
//
//   (log) => chronologicalSplit(log.day, { testShare: 0.25, gap: 3 })

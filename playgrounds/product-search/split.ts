/**
 * Which rows of the log the model learns from, and which it is tested on.
 *
 * After the launch people ask what they always asked, and also what nobody
 * asked before. A test on later days has both, in the shares in which they
 * come: the last quarter of the log, in order of time.
 */
import * as ml from 'shortlist/ml'
import type { Log } from './log.ts'

export function split(log: Log): ml.Split {
  return ml.chronologicalSplit(log.day, { testShare: 0.25 })
}

// Try: put one of these in the place of the line above.
//
//   return ml.randomSplit(log.rowCount, { testShare: 0.25, seed: 1 })
//   return ml.groupSplit(log.query, { testShare: 0.25, seed: 1 })
//
// The first tests on queries that the model has seen, nearly all of them;
// the second only on queries that it has not.

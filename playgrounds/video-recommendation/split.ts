/**
 * Which rows of the log the model learns from, and which it is tested on.
 *
 * The answer decides what the offline score means. After the launch the
 * model is asked about days it has not seen, so it is tested on days it
 * has not seen: the last quarter of the log, in order of time.
 */
import * as ml from 'shortlist/ml'
import type { Log } from './log.ts'

export function split(log: Log): ml.Split {
  return ml.chronologicalSplit(log.day, { testShare: 0.25 })
}

// Try: put one of these in the place of the line above.
//
//   return ml.randomSplit(log.rowCount, { testShare: 0.25, seed: 1 })
//   return ml.groupSplit(log.user, { testShare: 0.25, seed: 1 })
//   return ml.chronologicalSplit(log.day, { testShare: 0.25, gap: 3 })
//
// The first tests on random rows, the second on users never seen, the
// third leaves three days between learning and testing.

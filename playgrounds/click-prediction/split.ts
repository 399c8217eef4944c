/**
 * Which rows of the log a model learns from, and which it is tested on.
 *
 * After the launch a model is asked about days that it has not seen, and
 * about ads that were born on them. So it is tested on the last third of
 * the log, in order of time.
 */
import * as ml from 'shortlist/ml'
import type { Log } from './log.ts'

export function split(log: Log): ml.Split {
  return ml.chronologicalSplit(log.day, { testShare: 0.33 })
}

// Try: put one of these in the place of the line above.
//
//   return ml.randomSplit(log.day.length, { testShare: 0.33, seed: 1 })
//   return ml.groupSplit(log.ad, { testShare: 0.33, seed: 1 })
//   return ml.chronologicalSplit(log.day, { testShare: 0.33, gap: 4 })
//
// The first tests on random rows, the second on ads never seen, the third
// forgets four days: as old as a model that is retrained once a week.

/**
 * Which searches of the log the models learn from, and which they are
 * tested on.
 *
 * The answer decides what the offline score means. The same photo is in the
 * log several times: cropped, recolored, saved again, searched with by
 * others. After the launch photos are new. So all copies of a photo go to
 * the same side; a perceptual hash tells which rows are copies.
 */
import * as ml from 'shortlist/ml'
import type { Log } from './site.ts'

export function split(log: Log): ml.Split {
  return ml.groupSplit(log.photo, { testShare: 0.25, seed: 1 })
}

// Try: put one of these in the place of the line above.
//
//   return ml.randomSplit(log.rowCount, { testShare: 0.25, seed: 1 })
//   return ml.chronologicalSplit(log.day, { testShare: 0.25 })
//   return ml.groupSplit(log.clicked, { testShare: 0.25, seed: 1 })
//
// The first tests on random rows, the second on the last week, the third
// on listings that nobody clicked in training.

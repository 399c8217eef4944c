/**
 * Which rows of the log the model learns from, and which it is tested on.
 *
 * After the launch the model meets days that have not been and events that
 * have not been published. So it is tested on both: on the last two weeks of
 * the log, and there only on events that the training rows do not hold.
 */
import * as ml from 'shortlist/ml'
import type { Log } from './log.ts'

export function split(log: Log): ml.Split {
  const { train, test } = ml.chronologicalSplit(log.day, { testShare: 0.4 })
  const known = new Set(train.map((row) => log.event[row]))
  return { train, test: test.filter((row) => !known.has(log.event[row])) }
}

// Try: put one of these in the place of the last line of the function.
//
//   return { train, test }
//   return ml.groupSplit(log.event, { testShare: 0.4, seed: 1 })
//   return ml.randomSplit(log.rowCount, { testShare: 0.4, seed: 1 })
//
// The first respects time alone and shares events; the second respects
// events alone and sees the future; the third respects nothing.

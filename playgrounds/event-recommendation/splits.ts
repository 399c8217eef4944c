/** The four ways to divide a log, to compare split.ts with. */
import {
  chronologicalSplit,
  groupSplit,
  randomSplit,
  type Split,
} from 'shortlist/ml'
import type { Log } from './log.ts'

const testShare = 0.4

export const fourSplits: { name: string; split(log: Log): Split }[] = [
  {
    name: 'at random',
    split: ({ rowCount }) => randomSplit(rowCount, { testShare, seed: 1 }),
  },
  {
    name: 'by event alone',
    split: ({ event }) => groupSplit(event, { testShare, seed: 1 }),
  },
  {
    name: 'by time alone',
    split: ({ day }) => chronologicalSplit(day, { testShare }),
  },
  {
    name: 'by time and event',
    split({ day, event }) {
      const { train, test } = chronologicalSplit(day, { testShare })
      const known = new Set(train.map((row) => event[row]))
      return { train, test: test.filter((row) => !known.has(event[row])) }
    },
  },
]

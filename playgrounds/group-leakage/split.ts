import { groupSplit, randomSplit, type Split } from 'shortlist/ml'
import type { Visits } from './world.ts'

export type Splitter = (log: Visits) => Split

/** Any visit may be tested, also of users who are learned from. */
export const byVisit: Splitter = ({ bought }) =>
  randomSplit(bought.length, { testShare: 0.25, seed: 1 })

/** A user is on one side with all visits. */
export const byUser: Splitter = ({ user }) =>
  groupSplit(user, { testShare: 0.25, seed: 1 })

/** What your team does. */
export const yours: Splitter = byVisit

// Try: byUser.

// The nightly job that writes the training table. The model was trained on this, so this is
// right, whatever one may think of it. Nothing is to be changed here.
import type { Features } from './serving.ts'

/** A visit as the warehouse has it. */
export interface Visit {
  /** By the user's own clock, such as "08:05". */
  localTime: string
  /** Days since the visit before, as far back as the warehouse goes. */
  idleDays: number | undefined
  dollars: number
}

export function trainingFeatures(visit: Visit): Features {
  return {
    hour: Number(visit.localTime.slice(0, 2)),
    // Gone for long and never been here: both are strangers.
    idleDays: Math.min(visit.idleDays ?? 30, 30),
    logPrice: Math.log1p(visit.dollars),
  }
}

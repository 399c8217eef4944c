import type { Row } from './world.ts'

/**
 * How much a row of the log counts when the model learns.
 *
 * `propensity` is the chance with which it was shown, `isRandom` says
 * that it stood in a place filled at random. With a power of 0 all rows
 * count alike.
 */
const POWER = 0

export function weight(row: Row): number {
  return 1 / row.propensity ** POWER
}

// Try: POWER = 1. What was shown against the odds then stands for all
// that was not.
//
// Or learn from random places only: return row.isRandom ? 1 : 0

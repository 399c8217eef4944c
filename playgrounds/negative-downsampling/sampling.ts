/**
 * How a click model gets its training rows, and what is made of its
 * answers. All impressions with a click are kept.
 */

/** Share of the impressions without a click that is kept. */
export const keepRate = 0.05

/** How much one of them counts in training; a click counts 1. */
export const negativeWeight = 1

/** What is served, for a chance that the model says. */
export function serve(chance: number): number {
  return chance
}

// Try, one of two: take the sampling out of what is served,
//
//   return chance / (chance + (1 - chance) / keepRate)
//
// or let a kept row stand for those that were dropped, with
// negativeWeight = 1 / keepRate.
//
// Then both, which is once too often.

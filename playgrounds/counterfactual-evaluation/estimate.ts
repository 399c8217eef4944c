import * as ml from 'shortlist/ml'

/**
 * What a policy would earn that has never run, in clicks a visit, from the
 * log of another.
 *
 * A row has a reward (1: a click), the propensity with which the logging
 * policy chose what it showed, and a target probability: 1 if the new
 * policy would have shown the same, else 0.
 *
 * As it stands: the mean reward of the rows on which both agree, as if
 * each had been as likely as any other.
 */
export function estimate(log: ml.LoggedRewards): number {
  const propensities = Array.from(log.propensities, () => 1)
  return ml.snips({ ...log, propensities }).value
}

// Try: the same mean, in which a row counts by how rare it was.
//
//   return ml.snips(log).value
//
// And with no row counting more than five: ml.snips(log, { cap: 5 }).value

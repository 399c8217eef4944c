import { arrayLike } from '../checks/array-like.ts'
import { badArgument } from '../checks/bad-argument.ts'
import { nonNegativeInteger } from '../checks/non-negative-integer.ts'
import { sameLength } from '../checks/same-length.ts'
import { chiSquareSurvival } from '../distributions/chi-square.ts'

/** Result of `sampleRatioMismatch`. */
export interface SampleRatioResult {
  /** Pearson's chi-square. */
  statistic: number
  /** Number of groups less one. */
  degreesOfFreedom: number
  /** Chance of at least this statistic if units were assigned in the planned ratio. */
  pValue: number
}

/**
 * Tests whether the groups of an experiment have the sizes that were planned. A mismatch (a p-value
 * below 0.001 is a usual bar) means that assignment or logging is broken, and that no result of the experiment
 * can be trusted.
 *
 * χ² = Σ (observed - expected)² / expected, with groups - 1 degrees of freedom
 *
 * Throws when there are fewer than two groups, the arrays differ in length, a count is not an integer
 * of at least 0, all counts are 0, or a share is not above 0.
 *
 * Source: A. Fabijan et al., "Diagnosing sample ratio mismatch in online controlled experiments", KDD 2019.
 *
 * @param counts units in each group
 * @param plannedShares planned ratio of the groups, by default equal; need not sum to 1
 *
 * @example
 * sampleRatioMismatch([5000, 5300]).pValue // 0.0031
 * sampleRatioMismatch([9000, 1000], [9, 1]).pValue // 1
 */
export function sampleRatioMismatch(
  counts: ArrayLike<number>,
  plannedShares?: ArrayLike<number>,
): SampleRatioResult {
  arrayLike('counts', counts)
  const shares = plannedShares ?? Array.from(counts, () => 1)
  sameLength('counts', counts, 'plannedShares', shares)
  if (counts.length < 2) throw badArgument('counts.length', counts.length, 'at least 2 groups')
  let total = 0
  let totalShare = 0
  for (let group = 0; group < counts.length; group++) {
    nonNegativeInteger(`counts[${group}]`, counts[group]!)
    const share = shares[group]!
    if (!(Number.isFinite(share) && share > 0)) {
      throw badArgument(`plannedShares[${group}]`, share, 'a number above 0')
    }
    total += counts[group]!
    totalShare += share
  }
  if (total === 0) throw new RangeError('counts are all 0; expected at least one unit')

  let statistic = 0
  for (let group = 0; group < counts.length; group++) {
    const expected = (total * shares[group]!) / totalShare
    statistic += (counts[group]! - expected) ** 2 / expected
  }
  const degreesOfFreedom = counts.length - 1
  return { statistic, degreesOfFreedom, pValue: chiSquareSurvival(statistic, degreesOfFreedom) }
}

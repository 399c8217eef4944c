import { notEmpty } from '../checks/not-empty.ts'
import { openShare } from '../checks/open-share.ts'
import { positiveInteger } from '../checks/positive-integer.ts'
import { quantileSorted } from '../distributions/quantile-sorted.ts'
import { createRandom } from '../random/create-random.ts'
import type { Interval } from './interval.ts'

/** Options of `bootstrapInterval`. */
export interface BootstrapOptions {
  /** How many times to resample, by default 1000. */
  resamples?: number
  /** By default 0.95. */
  confidence?: number
  /** Integer; equal seeds give equal intervals, by default 0. */
  seed?: number
}

/** Result of `bootstrapInterval`. */
export interface BootstrapResult extends Interval {
  /** The statistic of the sample itself. */
  estimate: number
}

/**
 * Percentile bootstrap: a confidence interval for any statistic of independent units.
 *
 * Draws as many units as there are, with replacement, computes the statistic, repeats; the interval
 * runs from the (1 - confidence)/2 to the (1 + confidence)/2 quantile of the results. Units must be independent:
 * where rows of one user go together, a unit is the user with all its rows. With fewer than some 30
 * units the interval tends to be too short.
 *
 * The array handed to `statistic` is reused for the next resample: it may be read, not kept.
 *
 * Throws when there are no units, an option is out of range, or the statistic of a resample is not a
 * number.
 *
 * Source: B. Efron and R. J. Tibshirani, "An introduction to the bootstrap" (1993), chapter 13.
 *
 * @param units numbers, or rows of any kind
 * @param statistic a number computed from an array of units
 *
 * @example
 * const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
 * bootstrapInterval([1, 2, 3, 4, 5, 6, 7, 8], mean, { seed: 1 }) // { estimate: 4.5, low: 2.875, high: 6.125 }
 */
export function bootstrapInterval<Unit>(
  units: ArrayLike<Unit>,
  statistic: (sample: readonly Unit[]) => number,
  { resamples = 1000, confidence = 0.95, seed = 0 }: BootstrapOptions = {},
): BootstrapResult {
  notEmpty('units', units)
  positiveInteger('resamples', resamples)
  openShare('confidence', confidence)
  const random = createRandom(seed)
  const count = units.length
  const sample = Array.from(units)
  const estimate = statistic(sample)
  const results = new Float64Array(resamples)
  for (let resample = 0; resample < resamples; resample++) {
    for (let index = 0; index < count; index++) sample[index] = units[random.integer(0, count)]!
    const result = statistic(sample)
    if (typeof result !== 'number' || Number.isNaN(result)) {
      throw new RangeError(`statistic gave ${result} in resample ${resample}; expected a number`)
    }
    results[resample] = result
  }
  results.sort()
  return {
    estimate,
    low: quantileSorted(results, (1 - confidence) / 2),
    high: quantileSorted(results, (1 + confidence) / 2),
  }
}

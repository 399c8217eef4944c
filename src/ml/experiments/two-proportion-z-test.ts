import { nonNegativeInteger } from '../checks/non-negative-integer.ts'
import { openShare } from '../checks/open-share.ts'
import { positiveInteger } from '../checks/positive-integer.ts'
import { normalCdf, normalQuantile } from '../distributions/normal.ts'
import type { Interval } from './interval.ts'

/** How often something happened (clicks, conversions) in how many independent trials (users). */
export interface Proportion {
  successes: number
  trials: number
}

/** Result of `twoProportionZTest`. */
export interface TwoProportionResult {
  /** Rate of the treatment minus that of the control. */
  difference: number
  /** The difference in standard errors under the null hypothesis. */
  zScore: number
  /** Two-sided: chance of at least this |z| if both rates are equal. */
  pValue: number
  /** Confidence interval of the difference. */
  interval: Interval
}

/**
 * Compares two rates: is the treatment's different from the control's?
 *
 * z = (p_t - p_c) / √(p (1 - p) (1/n_t + 1/n_c)), with p the rate of both together; the interval is
 * p_t - p_c ± z_confidence √(p_t (1 - p_t)/n_t + p_c (1 - p_c)/n_c) (Wald). Good when every group has some ten
 * successes and failures. Trials must be independent: count users, not page views. When all trials or
 * none succeed, z is 0 and the p-value 1.
 *
 * Throws when `trials` is not an integer of at least 1, `successes` not an integer from 0 to `trials`, or
 * `confidence` not strictly between 0 and 1.
 *
 * @param options.confidence of the interval, by default 0.95
 *
 * @example
 * const result = twoProportionZTest({ successes: 100, trials: 1000 }, { successes: 130, trials: 1000 })
 * result.zScore // 2.1027
 * result.pValue // 0.0355
 * result.interval // { low: 0.0021, high: 0.0579 }
 */
export function twoProportionZTest(
  control: Proportion,
  treatment: Proportion,
  { confidence = 0.95 }: { confidence?: number } = {},
): TwoProportionResult {
  const controlRate = rate('control', control)
  const treatmentRate = rate('treatment', treatment)
  openShare('confidence', confidence)
  const difference = treatmentRate - controlRate

  const pooledRate = (control.successes + treatment.successes) / (control.trials + treatment.trials)
  const nullError = Math.sqrt(
    pooledRate * (1 - pooledRate) * (1 / control.trials + 1 / treatment.trials),
  )
  const zScore = nullError === 0 ? 0 : difference / nullError

  const error = Math.sqrt(
    (controlRate * (1 - controlRate)) / control.trials +
      (treatmentRate * (1 - treatmentRate)) / treatment.trials,
  )
  const margin = -normalQuantile((1 - confidence) / 2) * error
  return {
    difference,
    zScore,
    pValue: 2 * normalCdf(-Math.abs(zScore)),
    interval: { low: difference - margin, high: difference + margin },
  }
}

function rate(name: string, { successes, trials }: Proportion): number {
  positiveInteger(`${name}.trials`, trials)
  nonNegativeInteger(`${name}.successes`, successes)
  if (successes > trials) {
    throw new RangeError(
      `${name}.successes is ${successes}; expected at most ${name}.trials, ${trials}`,
    )
  }
  return successes / trials
}

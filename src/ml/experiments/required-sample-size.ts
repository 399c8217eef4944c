import { badArgument } from '../checks/bad-argument.ts'
import { finiteNumber } from '../checks/finite-number.ts'
import { openShare } from '../checks/open-share.ts'
import { positiveNumber } from '../checks/positive-number.ts'
import { normalQuantile } from '../distributions/normal.ts'

interface TestPlan {
  /** The smallest difference worth finding, treatment minus control, in the unit of the outcome. */
  minimumEffect: number
  /** Chance of seeing a difference where there is none (two-sided), by default 0.05. */
  significance?: number
  /** Chance of seeing the difference when it is there, by default 0.8. */
  power?: number
}

/** For a rate, `baselineRate`, that of the control; for a mean, the `standardDeviation` of the outcome. */
export type SampleSizePlan = TestPlan &
  (
    | { baselineRate: number; standardDeviation?: never }
    | { standardDeviation: number; baselineRate?: never }
  )

/**
 * How many units each of two equal groups needs for a test to find an effect of a given size.
 *
 * Rates, with p₂ = p₁ + effect and p their mean:
 * n = (z_(significance/2) √(2 p (1 - p)) + z_power √(p₁ (1 - p₁) + p₂ (1 - p₂)))² / effect²
 *
 * Means: n = 2 σ² (z_(significance/2) + z_power)² / effect²
 *
 * Rounded up. The effect is absolute: +0.01 on a baseline of 0.1 means 0.11. Normal approximation, so
 * a few units short for groups below some 30.
 *
 * Throws when an option is out of range, the effect is 0, or it takes the rate out of (0, 1).
 *
 * Source: J. L. Fleiss, B. Levin and M. C. Paik, "Statistical methods for rates and proportions", 3rd ed.
 * (2003), chapter 4; the same as R's `power.prop.test`.
 *
 * @example
 * requiredSampleSize({ baselineRate: 0.2, minimumEffect: 0.05 }) // 1094
 * requiredSampleSize({ standardDeviation: 1, minimumEffect: 0.5 }) // 63
 */
export function requiredSampleSize({
  baselineRate,
  standardDeviation,
  minimumEffect,
  significance = 0.05,
  power = 0.8,
}: SampleSizePlan): number {
  finiteNumber('minimumEffect', minimumEffect)
  if (minimumEffect === 0) throw badArgument('minimumEffect', 0, 'a number other than 0')
  openShare('significance', significance)
  openShare('power', power)
  const falseAlarmZ = -normalQuantile(significance / 2)
  const powerZ = normalQuantile(power)

  if (baselineRate === undefined) {
    positiveNumber('standardDeviation', standardDeviation as number)
    const perGroup = 2 * ((standardDeviation! * (falseAlarmZ + powerZ)) / minimumEffect) ** 2
    return Math.ceil(perGroup)
  }
  openShare('baselineRate', baselineRate)
  const treatedRate = baselineRate + minimumEffect
  openShare('baselineRate + minimumEffect', treatedRate)
  const meanRate = (baselineRate + treatedRate) / 2
  const nullDeviation = Math.sqrt(2 * meanRate * (1 - meanRate))
  const deviation = Math.sqrt(baselineRate * (1 - baselineRate) + treatedRate * (1 - treatedRate))
  return Math.ceil(((falseAlarmZ * nullDeviation + powerZ * deviation) / minimumEffect) ** 2)
}

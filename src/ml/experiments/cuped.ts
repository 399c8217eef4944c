import { finiteNumbers } from '../checks/finite-numbers.ts'
import { notEmpty } from '../checks/not-empty.ts'
import { sameLength } from '../checks/same-length.ts'

/** Result of `cuped`. */
export interface CupedResult {
  /** The adjusted outcome of each unit; compare these between the groups. */
  adjusted: Float64Array
  /** Slope of the outcome on the covariate. */
  theta: number
  /** Share of the outcome's variance that is gone, the squared correlation: 0.36 for one of 0.6. */
  varianceReduction: number
}

/**
 * Controlled experiment using pre-experiment data: takes out of each outcome what could be foreseen
 * from before the experiment, so that the same effect stands out of less noise.
 *
 * adjusted = outcome - θ (covariate - mean covariate), θ = cov(outcome, covariate) / var(covariate)
 *
 * Pass the units of all groups together, so that all are adjusted by one θ and one mean. The mean of
 * the outcomes stays as it is. The covariate must not be affected by the treatment: take it from before.
 * A constant covariate adjusts nothing (θ = 0).
 *
 * Throws when the arrays are empty or differ in length, or a number is not finite.
 *
 * Source: A. Deng, Y. Xu, R. Kohavi and T. Walker, "Improving the sensitivity of online controlled
 * experiments by utilizing pre-experiment data", WSDM 2013.
 *
 * @param outcomes measured during the experiment, one a unit (user)
 * @param covariates of the same units, usually the same measure from before the experiment
 *
 * @example
 * const result = cuped([3, 5, 8, 8], [1, 2, 3, 4])
 * result.theta // 1.8
 * result.adjusted // Float64Array [5.7, 5.9, 7.1, 5.3]
 * result.varianceReduction // 0.9
 */
export function cuped(outcomes: ArrayLike<number>, covariates: ArrayLike<number>): CupedResult {
  sameLength('outcomes', outcomes, 'covariates', covariates)
  notEmpty('outcomes', outcomes)
  finiteNumbers('outcomes', outcomes)
  finiteNumbers('covariates', covariates)
  const outcomeMean = mean(outcomes)
  const covariateMean = mean(covariates)
  let covariance = 0
  let outcomeSquares = 0
  let covariateSquares = 0
  for (let unit = 0; unit < outcomes.length; unit++) {
    const outcomeChange = outcomes[unit]! - outcomeMean
    const covariateChange = covariates[unit]! - covariateMean
    covariance += outcomeChange * covariateChange
    outcomeSquares += outcomeChange * outcomeChange
    covariateSquares += covariateChange * covariateChange
  }
  const theta = covariateSquares === 0 ? 0 : covariance / covariateSquares
  const adjusted = Float64Array.from(
    outcomes,
    (outcome, unit) => outcome - theta * (covariates[unit]! - covariateMean),
  )
  const varianceReduction = outcomeSquares === 0 ? 0 : (theta * covariance) / outcomeSquares
  return { adjusted, theta, varianceReduction }
}

function mean(values: ArrayLike<number>): number {
  let sum = 0
  for (let index = 0; index < values.length; index++) sum += values[index]!
  return sum / values.length
}

import { finiteNumbers } from '../checks/finite-numbers.ts'
import { positiveInteger } from '../checks/positive-integer.ts'
import { positiveNumber } from '../checks/positive-number.ts'
import { sameLength } from '../checks/same-length.ts'

/** Options of `alwaysValidPValue`. */
export interface AlwaysValidOptions {
  /**
   * τ², the variance of effects to look out for, in the squared unit of the outcome: the square of a
   * typical effect. It must be fixed before the experiment.
   */
  mixtureVariance: number
  /** The p-value stays 1 before this many pairs, while the variance is not yet known, by default 30. */
  minimumPairs?: number
}

/**
 * P-values that may be looked at after every pair of outcomes: stopping the first time one falls
 * below a level, whenever that is, has at most that chance of a false alarm. (An ordinary p-value, looked
 * at often enough, falls below any level.)
 *
 * Mixture sequential probability ratio test (mSPRT): after n pairs with mean difference d and
 * V = (s_c² + s_t²) / n,
 * Λ_n = √(V / (V + τ²)) exp(τ² d² / (2 V (V + τ²))), p_n = min(p_(n-1), 1 / Λ_n), p_0 = 1.
 * Λ_n is the likelihood ratio of an effect drawn from a normal distribution with variance τ² to no effect.
 * The guarantee holds for normal outcomes of known variance, and nearly so for means of many others;
 * the variance is estimated from the outcomes so far.
 *
 * Element n - 1 of the result is p_n. While a group is constant, p stays as it was.
 *
 * Throws when the arrays differ in length, an outcome is not finite, or an option is out of range.
 *
 * Source: R. Johari, P. Koomen, L. Pekelis and D. Walsh, "Peeking at A/B tests: why it matters, and what to
 * do about it", KDD 2017.
 *
 * @param control outcomes in the order they came, one for each of the treatment's
 * @param treatment outcomes in the order they came
 *
 * @example
 * const control = [0, 1, 0, 1, 0, 1, 0, 1]
 * const treatment = [5, 6, 5, 6, 5, 6, 5, 6]
 * const pValues = alwaysValidPValue(control, treatment, { mixtureVariance: 1, minimumPairs: 4 })
 * pValues[2] // 1
 * pValues[7] // 4.501e-71
 */
export function alwaysValidPValue(
  control: ArrayLike<number>,
  treatment: ArrayLike<number>,
  { mixtureVariance, minimumPairs = 30 }: AlwaysValidOptions,
): Float64Array {
  sameLength('control', control, 'treatment', treatment)
  finiteNumbers('control', control)
  finiteNumbers('treatment', treatment)
  positiveNumber('mixtureVariance', mixtureVariance)
  positiveInteger('minimumPairs', minimumPairs)

  const pValues = new Float64Array(control.length)
  const controlSoFar = { mean: 0, squares: 0 }
  const treatmentSoFar = { mean: 0, squares: 0 }
  let pValue = 1
  for (let index = 0; index < control.length; index++) {
    const pairs = index + 1
    include(controlSoFar, control[index]!, pairs)
    include(treatmentSoFar, treatment[index]!, pairs)
    const varies = controlSoFar.squares > 0 && treatmentSoFar.squares > 0
    if (pairs >= Math.max(2, minimumPairs) && varies) {
      const variance = (controlSoFar.squares + treatmentSoFar.squares) / (pairs - 1) / pairs
      const difference = treatmentSoFar.mean - controlSoFar.mean
      const total = variance + mixtureVariance
      const logRatio =
        Math.log(variance / total) / 2 +
        (mixtureVariance * difference * difference) / (2 * variance * total)
      pValue = Math.min(pValue, Math.exp(-logRatio))
    }
    pValues[index] = pValue
  }
  return pValues
}

/** Welford's update of a mean and of the sum of squared differences from it. */
function include(soFar: { mean: number; squares: number }, value: number, count: number): void {
  const change = value - soFar.mean
  soFar.mean += change / count
  soFar.squares += change * (value - soFar.mean)
}

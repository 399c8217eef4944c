import { finiteNumbers } from '../checks/finite-numbers.ts'
import { notEmpty } from '../checks/not-empty.ts'
import { sameLength } from '../checks/same-length.ts'
import { inversePropensityWeights } from './inverse-propensity-weights.ts'
import { effectiveSampleSize } from './logged-rewards.ts'
import type { LoggedRewards, PolicyValue } from './logged-rewards.ts'

export interface PredictedRewards extends LoggedRewards {
  /** What a model expects of the action that was logged, a row. */
  readonly predictedRewards: ArrayLike<number>
  /** What it expects of the target policy there: Σ over actions of target probability · prediction. */
  readonly predictedTargetRewards: ArrayLike<number>
}

/**
 * Doubly robust estimate of the mean reward that another policy would have had: what a model predicts
 * for it, corrected by the weighted errors of the model on what was logged.
 *
 * value = mean of [predicted target reward + weight · (reward - predicted reward)],
 * weight = min(cap, target probability / propensity)
 *
 * It is right, as rows grow, when either the propensities are right (and there is no cap) or the model
 * is; and the better the model, the less it varies. With all predictions 0 it is the plain inverse
 * propensity score. Predictions should come from a model fitted on other rows.
 *
 * Throws when the arrays are empty or differ in length, or a number is out of range. A log without
 * any action of the target policy gives the model's own opinion, with an effective sample size of 0.
 *
 * Source: M. Dudík, J. Langford and L. Li, "Doubly robust policy evaluation and learning", ICML 2011.
 *
 * @param options.cap no weight is larger; by default there is no bound
 *
 * @example
 * const log = { rewards: [1, 0], propensities: [0.5, 0.5], targetProbabilities: [1, 0] }
 * const model = { predictedRewards: [0.8, 0.1], predictedTargetRewards: [0.8, 0.6] }
 * doublyRobust({ ...log, ...model }).value // 0.9 = ((0.8 + 2 * 0.2) + 0.6) / 2
 */
export function doublyRobust(
  log: PredictedRewards,
  { cap }: { readonly cap?: number } = {},
): PolicyValue {
  const { rewards, propensities, targetProbabilities } = log
  const { predictedRewards, predictedTargetRewards } = log
  notEmpty('rewards', rewards)
  for (const name of ['rewards', 'predictedRewards', 'predictedTargetRewards'] as const) {
    sameLength(name, log[name], 'propensities', propensities)
    finiteNumbers(name, log[name])
  }
  const weights = inversePropensityWeights(propensities, { targetProbabilities, cap })
  const count = rewards.length
  const terms = Float64Array.from(weights, (weight, row) => {
    return predictedTargetRewards[row] + weight * (rewards[row] - predictedRewards[row])
  })
  const value = terms.reduce((sum, term) => sum + term / count, 0)
  const squares = terms.reduce((sum, term) => sum + (term - value) ** 2, 0)
  return {
    value,
    standardError: count === 1 ? NaN : Math.sqrt(squares / (count - 1) / count),
    effectiveSampleSize: effectiveSampleSize(weights),
  }
}

/** What a policy did and what came of it: a row a decision. */
export interface LoggedRewards {
  /** Any number a row: a click, a purchase's value. */
  readonly rewards: ArrayLike<number>
  /** Probability with which the logging policy did what it did, above 0. */
  readonly propensities: ArrayLike<number>
  /** Probability of the same action under the policy to be judged, by default 1 each. */
  readonly targetProbabilities?: ArrayLike<number>
}

/** The estimated mean reward of a policy that was not run. */
export interface PolicyValue {
  readonly value: number
  /** About 95 times in 100 the truth is within 1.96 of these, if the rows are many. */
  readonly standardError: number
  /** How many rows of equal weight would tell as much: (Σ weight)² / Σ weight². */
  readonly effectiveSampleSize: number
}

/** Kish's effective sample size; 0 when all weights are 0. */
export function effectiveSampleSize(weights: Float64Array): number {
  let sum = 0
  let squares = 0
  for (const weight of weights) {
    sum += weight
    squares += weight * weight
  }
  return squares === 0 ? 0 : (sum * sum) / squares
}

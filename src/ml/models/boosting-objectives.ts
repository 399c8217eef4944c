import { lambdaGradients, lambdaQueries } from './lambda-gradients.ts'

/** A loss, as boosting sees it. */
export type BoostingObjective = {
  /** The score that every row starts from. */
  readonly startScore: number
  /**
   * Writes the first and second derivative of the loss by each row's score, and returns the mean
   * loss at these scores.
   */
  readonly differentiate: (
    scores: Float64Array,
    gradients: Float64Array,
    hessians: Float64Array,
  ) => number
}

/** Squared loss (score - label)^2 / 2; the start is the mean label. */
export function squaredObjective(
  labels: ArrayLike<number>,
  sampleWeights?: ArrayLike<number>,
): BoostingObjective {
  const { mean, total } = weightedMean(labels, sampleWeights)
  function differentiate(scores: Float64Array, gradients: Float64Array, hessians: Float64Array) {
    let loss = 0
    for (let row = 0; row < scores.length; row++) {
      const weight = sampleWeights ? sampleWeights[row] : 1
      const error = scores[row] - labels[row]
      gradients[row] = weight * error
      hessians[row] = weight
      loss += (weight * error * error) / 2
    }
    return loss / total
  }
  return { startScore: mean, differentiate }
}

/** Log loss of the probability sigmoid(score); the start is the log-odds of the mean label. */
export function logLossObjective(
  labels: ArrayLike<number>,
  sampleWeights?: ArrayLike<number>,
): BoostingObjective {
  const { mean, total } = weightedMean(labels, sampleWeights)
  // Labels all alike have infinite log-odds; a start this far away predicts them well enough.
  const rate = Math.min(Math.max(mean, 1e-6), 1 - 1e-6)
  function differentiate(scores: Float64Array, gradients: Float64Array, hessians: Float64Array) {
    let loss = 0
    for (let row = 0; row < scores.length; row++) {
      const weight = sampleWeights ? sampleWeights[row] : 1
      const score = scores[row]
      const exponential = Math.exp(-Math.abs(score))
      const probability = (score >= 0 ? 1 : exponential) / (1 + exponential)
      gradients[row] = weight * (probability - labels[row])
      hessians[row] = weight * probability * (1 - probability)
      loss += weight * (Math.log1p(exponential) + Math.max(score, 0) - labels[row] * score)
    }
    return loss / total
  }
  return { startScore: Math.log(rate / (1 - rate)), differentiate }
}

/** LambdaMART; its loss is reported as 1 - mean NDCG at `cutoff`. */
export function lambdaMartObjective(
  labels: ArrayLike<number>,
  groups: ArrayLike<number>,
  cutoff: number,
  sampleWeights?: ArrayLike<number>,
): BoostingObjective {
  const all = lambdaQueries(labels, groups, cutoff)
  function differentiate(scores: Float64Array, gradients: Float64Array, hessians: Float64Array) {
    gradients.fill(0)
    hessians.fill(0)
    let gain = 0
    let counted = 0
    for (const query of all.queries) {
      const ndcg = lambdaGradients(query, all, scores, gradients, hessians)
      if (ndcg === undefined) continue
      gain += ndcg
      counted++
    }
    if (sampleWeights) {
      for (let row = 0; row < scores.length; row++) {
        gradients[row] *= sampleWeights[row]
        hessians[row] *= sampleWeights[row]
      }
    }
    return counted === 0 ? 0 : 1 - gain / counted
  }
  return { startScore: 0, differentiate }
}

function weightedMean(labels: ArrayLike<number>, sampleWeights?: ArrayLike<number>) {
  let total = 0
  let sum = 0
  for (let row = 0; row < labels.length; row++) {
    const weight = sampleWeights ? sampleWeights[row] : 1
    total += weight
    sum += weight * labels[row]
  }
  return { mean: sum / total, total }
}

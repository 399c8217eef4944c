import type { Histogram } from './histogram.ts'

/** A way to divide a node's rows: `bin` of `feature` and the bins below it go left. */
export type Split = {
  readonly feature: number
  readonly bin: number
  readonly gain: number
  readonly leftGradient: number
  readonly leftHessian: number
  readonly leftSamples: number
}

/** The sums over all rows of a node. */
export type NodeSums = {
  readonly gradient: number
  readonly hessian: number
  readonly samples: number
}

export type SplitLimits = {
  readonly l2: number
  readonly minSamplesLeaf: number
  readonly minHessianLeaf: number
  readonly minGain: number
}

/**
 * The split of a node that lowers the objective most, or undefined if none does by `minGain`.
 *
 * With G and H the sums of first and second derivatives and l2 the penalty on a leaf's value, a node
 * costs -G^2 / (H + l2) / 2 at its best value -G / (H + l2); the gain is the node's cost less the
 * costs of its halves (Chen & Guestrin, "XGBoost", 2016, equation 7). Among equal gains the lower
 * feature wins, then the lower bin.
 */
export function findSplit(
  histogram: Histogram,
  offsets: Int32Array,
  selected: Int32Array,
  sums: NodeSums,
  limits: SplitLimits,
): Split | undefined {
  const { gradient, hessian, samples } = sums
  const { l2, minSamplesLeaf, minHessianLeaf } = limits
  const parent = (gradient * gradient) / (hessian + l2)
  // Gains are compared without the factor 1/2; what rounding alone can produce is no gain.
  let best = parent + Math.max(2 * limits.minGain, 1e-12 * parent, 1e-300)
  let split: Split | undefined
  for (let i = 0; i < selected.length; i++) {
    const feature = selected[i]
    const lastBin = offsets[feature + 1] - 1
    let leftGradient = 0
    let leftHessian = 0
    let leftSamples = 0
    for (let bin = offsets[feature]; bin < lastBin; bin++) {
      const cell = 3 * bin
      if (histogram[cell + 2] === 0) continue
      leftGradient += histogram[cell]
      leftHessian += histogram[cell + 1]
      leftSamples += histogram[cell + 2]
      if (leftSamples < minSamplesLeaf || leftHessian < minHessianLeaf) continue
      const rightHessian = hessian - leftHessian
      if (samples - leftSamples < minSamplesLeaf || rightHessian < minHessianLeaf) break
      const rightGradient = gradient - leftGradient
      const score =
        (leftGradient * leftGradient) / (leftHessian + l2) +
        (rightGradient * rightGradient) / (rightHessian + l2)
      if (score > best) {
        best = score
        const gain = (score - parent) / 2
        split = { feature, bin, gain, leftGradient, leftHessian, leftSamples }
      }
    }
  }
  return split
}

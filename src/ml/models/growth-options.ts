import type { GrowthLimits } from './grow-tree.ts'

/** How far trees grow. */
export type TreeGrowthOptions = {
  /** At most so many splits from the root to a leaf; 5. */
  readonly maxDepth?: number
  /** At most so many leaves a tree, the best splits first; no limit. */
  readonly maxLeaves?: number
  /** At least so many rows a leaf; 20 for boosted trees, 1 for a decision tree. */
  readonly minSamplesLeaf?: number
  /** A split must lower the objective by more than this; 0. */
  readonly minGain?: number
  /** Features are sorted into at most so many bins, 2 to 256; 255. */
  readonly maxBins?: number
}

/**
 * Fills in and checks growth options.
 *
 * @throws RangeError for one that is out of range.
 */
export function growthLimits(
  options: TreeGrowthOptions & { readonly l2?: number; readonly minHessianLeaf?: number },
  defaults: { readonly minSamplesLeaf: number; readonly l2: number },
): GrowthLimits {
  const { maxDepth = 5, maxLeaves = Infinity, minGain = 0, minHessianLeaf = 1e-3 } = options
  const { minSamplesLeaf = defaults.minSamplesLeaf, l2 = defaults.l2, maxBins = 255 } = options
  atLeast('maxDepth', maxDepth, 1)
  atLeast('maxLeaves', maxLeaves, 2)
  atLeast('minSamplesLeaf', minSamplesLeaf, 1)
  atLeast('minGain', minGain, 0)
  atLeast('minHessianLeaf', minHessianLeaf, 0)
  atLeast('l2', l2, 0)
  atLeast('maxBins', maxBins, 2)
  if (maxBins > 256) throw new RangeError(`maxBins is ${maxBins}; expected at most 256`)
  return { maxDepth, maxLeaves, minSamplesLeaf, minGain, minHessianLeaf, l2 }
}

function atLeast(name: string, value: number, least: number): void {
  if (!(value >= least)) {
    throw new RangeError(`${name} is ${value}; expected a number of at least ${least}`)
  }
}

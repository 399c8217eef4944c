import type { BinnedFeatures } from './bin-features.ts'
import { findSplit } from './find-split.ts'
import type { NodeSums, Split, SplitLimits } from './find-split.ts'
import { fillHistogram } from './histogram.ts'
import type { Histogram } from './histogram.ts'
import type { TreeNode } from './tree.ts'

export type GrowthLimits = SplitLimits & {
  readonly maxDepth: number
  readonly maxLeaves: number
}

/** A grown tree; leaf i holds the training rows `rows[leafStarts[i]]` to `rows[leafEnds[i] - 1]`. */
export type GrownTree = {
  readonly root: TreeNode
  readonly rows: Int32Array
  readonly leaves: readonly { start: number; end: number; value: number }[]
}

/** A node while the tree grows; it stays a leaf unless it gets children. */
type Branch = {
  readonly start: number
  readonly end: number
  readonly depth: number
  readonly sums: NodeSums
  histogram: Histogram | undefined
  split: Split | undefined
  left: Branch | undefined
  right: Branch | undefined
}

/**
 * Grows one regression tree on first and second derivatives of a loss, from histograms.
 *
 * While leaves are limited, the leaf with the largest gain is split first; otherwise the order
 * changes nothing. Only the smaller child of a split is counted row by row: the histogram of its
 * sibling is the parent's less the child's.
 *
 * @param rows the training rows to use, in any order; not changed.
 * @param selected the features that may be split on.
 * @param leafScale each leaf's value -G / (H + l2) is multiplied by this: the learning rate.
 */
export function growTree(
  binned: BinnedFeatures,
  rows: Int32Array,
  selected: Int32Array,
  gradients: Float64Array,
  hessians: Float64Array,
  limits: GrowthLimits,
  leafScale: number,
): GrownTree {
  const order = rows.slice()
  const rightRows = new Int32Array(rows.length)
  const { bins, columns, offsets, thresholds } = binned
  const spare: Histogram[] = []
  const open: Branch[] = []

  function count(start: number, end: number): Histogram {
    const histogram = spare.pop() ?? new Float64Array(3 * offsets[columns])
    fillHistogram(histogram, binned, order, start, end, gradients, hessians)
    return histogram
  }

  function mayGrow(depth: number, samples: number): boolean {
    return depth < limits.maxDepth && samples >= 2 * limits.minSamplesLeaf
  }

  function addBranch(
    start: number,
    end: number,
    depth: number,
    sums: NodeSums,
    histogram: Histogram | undefined,
  ): Branch {
    const split = histogram && findSplit(histogram, offsets, selected, sums, limits)
    const branch = { start, end, depth, sums, histogram, split, left: undefined, right: undefined }
    if (split) open.push(branch)
    else if (histogram) spare.push(histogram)
    return branch
  }

  /** Moves the rows of the left child before those of the right one and returns the border. */
  function partition(branch: Branch, split: Split): number {
    const { feature, bin } = split
    let left = branch.start
    let right = 0
    for (let place = branch.start; place < branch.end; place++) {
      const row = order[place]
      // Which way is hard to guess for the processor: write both ways, then move on in one. The
      // sign bit of bin - split.bin - 1 is 1 for rows that go left.
      const goesLeft = (bins[row * columns + feature] - bin - 1) >>> 31
      order[left] = row
      rightRows[right] = row
      left += goesLeft
      right += 1 - goesLeft
    }
    order.set(rightRows.subarray(0, right), left)
    return left
  }

  function divide(branch: Branch, split: Split): void {
    const { start, end, sums, histogram: whole } = branch
    const depth = branch.depth + 1
    const border = partition(branch, split)
    const left = {
      gradient: split.leftGradient,
      hessian: split.leftHessian,
      samples: split.leftSamples,
    }
    const right = {
      gradient: sums.gradient - left.gradient,
      hessian: sums.hessian - left.hessian,
      samples: sums.samples - left.samples,
    }
    branch.histogram = undefined
    let leftHistogram: Histogram | undefined
    let rightHistogram: Histogram | undefined
    if (whole && (mayGrow(depth, left.samples) || mayGrow(depth, right.samples))) {
      const leftIsSmaller = left.samples <= right.samples
      const smaller = leftIsSmaller ? count(start, border) : count(border, end)
      for (let i = 0; i < whole.length; i++) whole[i] -= smaller[i]
      leftHistogram = leftIsSmaller ? smaller : whole
      rightHistogram = leftIsSmaller ? whole : smaller
    } else if (whole) spare.push(whole)
    branch.left = addBranch(start, border, depth, left, leftHistogram)
    branch.right = addBranch(border, end, depth, right, rightHistogram)
  }

  const total = { gradient: 0, hessian: 0, samples: rows.length }
  for (let place = 0; place < rows.length; place++) {
    total.gradient += gradients[rows[place]]
    total.hessian += hessians[rows[place]]
  }
  const rootHistogram = mayGrow(0, rows.length) ? count(0, rows.length) : undefined
  const root = addBranch(0, rows.length, 0, total, rootHistogram)
  for (let leaves = 1; leaves < limits.maxLeaves && open.length > 0; leaves++) {
    const branch = limits.maxLeaves === Infinity ? open.pop() : takeBest(open)
    if (branch?.split) divide(branch, branch.split)
  }

  const leaves: { start: number; end: number; value: number }[] = []
  function toNode(branch: Branch): TreeNode {
    const { split, left, right, sums, start, end } = branch
    if (split && left && right) {
      const { feature, bin, gain } = split
      const threshold = thresholds[bin]
      const samples = sums.samples
      return { feature, threshold, gain, samples, left: toNode(left), right: toNode(right) }
    }
    const value = (-leafScale * sums.gradient) / (sums.hessian + limits.l2) || 0
    leaves.push({ start, end, value })
    return { value, samples: sums.samples }
  }
  return { root: toNode(root), rows: order, leaves }
}

/** Removes and returns the branch with the largest gain, the earliest among equals. */
function takeBest(open: Branch[]): Branch | undefined {
  let best = 0
  for (let i = 1; i < open.length; i++) {
    if ((open[i].split?.gain ?? 0) > (open[best].split?.gain ?? 0)) best = i
  }
  return open.splice(best, 1)[0]
}

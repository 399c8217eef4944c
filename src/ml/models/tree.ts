import type { Matrix } from './matrix.ts'

/** Rows with `feature` at most `threshold` go left, the others right. */
export type TreeSplit = {
  readonly feature: number
  readonly threshold: number
  /** How much the split lowered the objective. */
  readonly gain: number
  /** Training rows that came here. */
  readonly samples: number
  readonly left: TreeNode
  readonly right: TreeNode
}

/** Where a row's way down ends, with what the tree predicts there. */
export type TreeLeaf = {
  readonly value: number
  readonly samples: number
}

export type TreeNode = TreeSplit | TreeLeaf

/** What a tree predicts for one row of a matrix. */
export function treeValue(root: TreeNode, features: Matrix, row: number): number {
  const { values } = features
  const start = row * features.columns
  let node = root
  while ('left' in node) {
    node = values[start + node.feature] <= node.threshold ? node.left : node.right
  }
  return node.value
}

/** How many leaves a tree has. */
export function leafCount(node: TreeNode): number {
  return 'left' in node ? leafCount(node.left) + leafCount(node.right) : 1
}

/** The longest way down a tree, in splits. */
export function treeDepth(node: TreeNode): number {
  return 'left' in node ? 1 + Math.max(treeDepth(node.left), treeDepth(node.right)) : 0
}

/** Adds the gain of each split to its feature's entry of `target`. */
export function addGains(node: TreeNode, target: Float64Array): void {
  if (!('left' in node)) return
  target[node.feature] += node.gain
  addGains(node.left, target)
  addGains(node.right, target)
}

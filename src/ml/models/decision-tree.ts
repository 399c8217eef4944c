import { finiteNumbers } from '../checks/index.ts'
import { binFeatures } from './bin-features.ts'
import { squaredObjective } from './boosting-objectives.ts'
import { checkFeatures } from './check-features.ts'
import { checkTrainingData } from './check-training-data.ts'
import { growTree } from './grow-tree.ts'
import { growthLimits } from './growth-options.ts'
import type { TreeGrowthOptions } from './growth-options.ts'
import type { Matrix } from './matrix.ts'
import { addGains, leafCount, treeDepth, treeValue } from './tree.ts'
import type { TreeNode } from './tree.ts'

export type DecisionTreeOptions = TreeGrowthOptions & {
  /** How much each row counts, at least 0; 1 each by default. */
  readonly sampleWeights?: ArrayLike<number>
  /** Called once, when the tree is grown. */
  readonly onProgress?: (done: number, total: number) => void
}

export type DecisionTreeModel = {
  readonly columns: number
  readonly root: TreeNode
}

/**
 * Fits one decision tree (CART, Breiman et al. 1984): each split is the one that lowers the sum of
 * squared errors most, and a leaf predicts the mean label of its rows.
 *
 * For labels 0 and 1 that mean is a probability, and the splits are those of the Gini impurity,
 * since 2 p (1 - p) is twice the variance. A split's `gain` is half the fall of the sum of squares.
 * Among equal splits the lower feature wins, then the lower threshold. Splits are exact on features
 * with at most `maxBins` distinct values and fall between bins on others.
 *
 * @param features numbers, one example a row.
 * @param labels any number a row.
 * @throws RangeError for no rows, unequal lengths, numbers that are not finite or options out of
 *   range.
 * @example
 * const model = decisionTree.fit(matrix([[1], [2], [3]]), [0, 0, 6])
 * model.root // { feature: 0, threshold: 2.5, gain: 12, samples: 3, … }
 */
function fit(
  features: Matrix,
  labels: ArrayLike<number>,
  options: DecisionTreeOptions = {},
): DecisionTreeModel {
  const { sampleWeights, maxBins = 255 } = options
  checkTrainingData(features, labels, sampleWeights)
  finiteNumbers('labels', labels)
  const { rows, columns } = features
  const limits = growthLimits({ minHessianLeaf: 0, ...options }, { minSamplesLeaf: 1, l2: 0 })
  // One boosting step at full length from the mean label is the tree of means itself.
  const objective = squaredObjective(labels, sampleWeights)
  const scores = new Float64Array(rows).fill(objective.startScore)
  const gradients = new Float64Array(rows)
  const hessians = new Float64Array(rows)
  objective.differentiate(scores, gradients, hessians)
  const tree = growTree(
    binFeatures(features, maxBins),
    Int32Array.from({ length: rows }, (_, row) => row),
    Int32Array.from({ length: columns }, (_, column) => column),
    gradients,
    hessians,
    limits,
    1,
  )
  options.onProgress?.(1, 1)
  return { columns, root: shiftLeaves(tree.root, objective.startScore) }
}

/** The tree with `shift` added to the value of each leaf. */
function shiftLeaves(node: TreeNode, shift: number): TreeNode {
  if (!('left' in node)) return { ...node, value: node.value + shift }
  return { ...node, left: shiftLeaves(node.left, shift), right: shiftLeaves(node.right, shift) }
}

/**
 * The mean label of the leaf that each row falls into; a probability if the labels were 0 and 1.
 *
 * @example
 * const model = decisionTree.fit(matrix([[1], [2], [3]]), [0, 0, 6])
 * decisionTree.predictScore(model, matrix([[1.5], [9]])) // Float64Array [0, 6]
 */
function predictScore(model: DecisionTreeModel, features: Matrix): Float64Array {
  checkFeatures(features, 'features', model.columns)
  const result = new Float64Array(features.rows)
  for (let row = 0; row < features.rows; row++) {
    result[row] = treeValue(model.root, features, row)
  }
  return result
}

/** The total gain of the splits on each feature. */
function featureGains(model: DecisionTreeModel): Float64Array {
  const result = new Float64Array(model.columns)
  addGains(model.root, result)
  return result
}

/** How many numbers were learnt: a feature and a threshold a split, a value a leaf. */
function parameterCount(model: DecisionTreeModel): number {
  return 3 * leafCount(model.root) - 2
}

/** Comparisons to score one row, at most: the tree's depth. */
function operationsPerPrediction(model: DecisionTreeModel): number {
  return treeDepth(model.root)
}

/** One decision tree, for values and for probabilities. */
export const decisionTree = {
  fit,
  predictScore,
  featureGains,
  parameterCount,
  operationsPerPrediction,
}

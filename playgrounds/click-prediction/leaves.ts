/** Boosted trees as a feature maker: which leaf of each tree a row falls in. */
import {
  sparseMatrix,
  type GradientBoostedTreesModel,
  type Matrix,
  type SparseMatrix,
  type TreeNode,
} from 'shortlist/ml'

/** A column for each leaf, in front of the columns of the words. */
export function withLeaves(
  { trees }: GradientBoostedTreesModel,
  numbers: Matrix,
  words: SparseMatrix,
): SparseMatrix {
  const leafNumbers = new Map<TreeNode, number>()
  const visit = (node: TreeNode) => {
    if ('left' in node) {
      visit(node.left)
      visit(node.right)
    } else leafNumbers.set(node, leafNumbers.size)
  }
  trees.forEach(visit)
  const { values, columns } = numbers
  const leafOf = (tree: TreeNode, row: number) => {
    let node = tree
    while ('left' in node) {
      const value = values[row * columns + node.feature]
      node = value <= node.threshold ? node.left : node.right
    }
    return leafNumbers.get(node)!
  }
  const count = leafNumbers.size
  const rows = Array.from({ length: words.rows }, (_, row) => {
    const { rowStarts, columnIndices } = words
    const own = columnIndices.subarray(rowStarts[row], rowStarts[row + 1])
    return {
      indices: [
        ...trees.map((tree) => leafOf(tree, row)),
        ...Array.from(own, (index) => count + index),
      ],
    }
  })
  return sparseMatrix(rows, count + words.columns)
}

import { softmaxRow } from './softmax.ts'
import { operation } from './tensor.ts'
import type { Tensor } from './tensor.ts'

/**
 * Mean over the rows of -log softmax(scores)[target]: how surprised the scores are by the class that
 * came.
 *
 * @param scores a row an example, a column a class.
 * @param targets the class of each row, from 0.
 * @param weights how much each row counts; 1 each by default. The mean is by weight.
 * @throws RangeError if there is not a target a row, or a target is no column.
 * @example
 * const { constant, softmaxCrossEntropy } = autograd
 * softmaxCrossEntropy(constant(1, 2, [0, 0]), [1]).values // Float64Array [0.6931], log 2
 */
export function softmaxCrossEntropy(
  scores: Tensor,
  targets: ArrayLike<number>,
  weights?: ArrayLike<number>,
): Tensor {
  const { rows, columns, values } = scores
  const total = totalWeight(rows, targets, weights)
  const probabilities = new Float64Array(values.length)
  const result = operation(1, 1, [scores], ([factor]) => {
    const gradient = scores.gradient!
    for (let row = 0; row < rows; row++) {
      const share = (factor * (weights ? weights[row] : 1)) / total
      const start = row * columns
      for (let i = start; i < start + columns; i++) gradient[i] += share * probabilities[i]
      gradient[start + targets[row]] -= share
    }
  })
  for (let row = 0; row < rows; row++) {
    const target = targets[row]
    if (!(target >= 0 && target < columns)) {
      throw new RangeError(`targets[${row}] is ${target}; expected from 0 to ${columns - 1}`)
    }
    softmaxRow(values, probabilities, row * columns, columns)
    const probability = Math.max(probabilities[row * columns + target], Number.MIN_VALUE)
    result.values[0] -= ((weights ? weights[row] : 1) * Math.log(probability)) / total
  }
  return result
}

/**
 * Mean over the rows of the log loss of the probabilities sigmoid(score).
 *
 * @param scores one column of log-odds.
 * @param labels 0 or 1 a row.
 * @param weights how much each row counts; 1 each by default. The mean is by weight.
 * @throws RangeError if the scores have several columns or there is not a label a row.
 * @example
 * const { constant, logisticLoss } = autograd
 * logisticLoss(constant(1, 1, [0]), [1]).values // Float64Array [0.6931], log 2
 */
export function logisticLoss(
  scores: Tensor,
  labels: ArrayLike<number>,
  weights?: ArrayLike<number>,
): Tensor {
  return columnLoss(scores, labels, weights, (score, label) => {
    const exponential = Math.exp(-Math.abs(score))
    const probability = (score >= 0 ? 1 : exponential) / (1 + exponential)
    const loss = Math.log1p(exponential) + Math.max(score, 0) - label * score
    return [loss, probability - label]
  })
}

/**
 * Mean over the rows of (score - label)^2 / 2.
 *
 * @param scores one column.
 * @param weights how much each row counts; 1 each by default. The mean is by weight.
 * @throws RangeError if the scores have several columns or there is not a label a row.
 * @example
 * const { constant, squaredLoss } = autograd
 * squaredLoss(constant(2, 1, [1, 5]), [1, 3]).values // Float64Array [1]
 */
export function squaredLoss(
  scores: Tensor,
  labels: ArrayLike<number>,
  weights?: ArrayLike<number>,
): Tensor {
  return columnLoss(scores, labels, weights, (score, label) => {
    return [((score - label) * (score - label)) / 2, score - label]
  })
}

/** The weighted mean of a loss a row, which is given with its derivative by the score. */
function columnLoss(
  scores: Tensor,
  labels: ArrayLike<number>,
  weights: ArrayLike<number> | undefined,
  lossAndSlope: (score: number, label: number) => readonly [number, number],
): Tensor {
  const { rows, columns, values } = scores
  if (columns !== 1) throw new RangeError(`scores has ${columns} columns; expected 1`)
  const total = totalWeight(rows, labels, weights)
  const slopes = new Float64Array(rows)
  const result = operation(1, 1, [scores], ([factor]) => {
    const gradient = scores.gradient!
    for (let row = 0; row < rows; row++) gradient[row] += factor * slopes[row]
  })
  for (let row = 0; row < rows; row++) {
    const share = (weights ? weights[row] : 1) / total
    const [loss, slope] = lossAndSlope(values[row], labels[row])
    result.values[0] += share * loss
    slopes[row] = share * slope
  }
  return result
}

function totalWeight(
  rows: number,
  targets: ArrayLike<number>,
  weights: ArrayLike<number> | undefined,
): number {
  if (targets.length !== rows || (weights && weights.length !== rows)) {
    const lengths = weights ? `${targets.length} and ${weights.length}` : targets.length
    throw new RangeError(`scores has ${rows} rows; targets and weights have ${lengths}`)
  }
  let total = 0
  for (let row = 0; row < rows; row++) total += weights ? weights[row] : 1
  // Rows that all weigh nothing give a loss of 0.
  return total || 1
}

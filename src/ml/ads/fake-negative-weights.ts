import { binaryLabels } from '../checks/binary-labels.ts'
import { probabilities as checkProbabilities } from '../checks/probabilities.ts'
import { sameLength } from '../checks/same-length.ts'

/**
 * Importance weights that undo fake negatives: rows that went into training as negatives at once, and
 * again as positives when the click or conversion came after all.
 *
 * weight of a positive = 1 + p, weight of a negative = (1 - p)(1 + p), p the model's present probability for the row
 *
 * In such a stream positives are only p / (1 + p) of the rows: each comes with its own fake negative. The
 * weights turn that share back into p, if p is right, so that the weighted log loss has the right
 * gradient there. Compute them anew from the model as it learns, and take no gradient through them.
 *
 * Throws when the arrays differ in length, a label is not 0 or 1 or a probability is outside [0, 1].
 *
 * Source: S. Ktena et al., "Addressing delayed feedback for continuous training with neural networks in
 * CTR prediction", RecSys 2019.
 *
 * @param labels 1 for a positive that has come, 0 for a row as it first went in
 * @param probabilities of the label 1, one a row, from the model that is being trained
 *
 * @example
 * fakeNegativeWeights([1, 0], [0.2, 0.2]) // Float64Array [1.2, 0.96]
 */
export function fakeNegativeWeights(
  labels: ArrayLike<number>,
  probabilities: ArrayLike<number>,
): Float64Array {
  sameLength('labels', labels, 'probabilities', probabilities)
  binaryLabels('labels', labels)
  checkProbabilities('probabilities', probabilities)
  return Float64Array.from(labels, (label, row) => {
    const probability = probabilities[row]
    return (1 + probability) * (label === 1 ? 1 : 1 - probability)
  })
}

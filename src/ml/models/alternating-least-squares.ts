import type { PartnerLists } from './interactions.ts'
import { solvePositiveDefinite } from './solve-positive-definite.ts'

/**
 * Gives each row the vector that is best while its partners' vectors stay:
 * x = (Y^T C Y + l2 I)^-1 Y^T C p, with C = 1 + alpha * strength and p = 1 where there is an event,
 * else C = 1 and p = 0 (Hu, Koren & Volinsky, "Collaborative filtering for implicit feedback
 * datasets", ICDM 2008, equation 4).
 *
 * Y^T C Y is computed as Y^T Y, once for all rows, and a correction from the row's events.
 *
 * @param vectors of the rows, overwritten.
 * @param partnerVectors Y.
 * @returns what the rows add to the squared error: all pairs' C (p - x . y)^2, without the penalty.
 */
export function updateVectors(
  lists: PartnerLists,
  vectors: Float64Array,
  partnerVectors: Float64Array,
  dimension: number,
  alpha: number,
  l2: number,
): number {
  const gram = gramMatrix(partnerVectors, dimension)
  const left = new Float64Array(dimension * dimension)
  const right = new Float64Array(dimension)
  let error = 0
  for (let row = 0; row < lists.rows; row++) {
    left.set(gram)
    right.fill(0)
    for (let i = 0; i < dimension; i++) left[i * dimension + i] += l2
    for (let entry = lists.rowStarts[row]; entry < lists.rowStarts[row + 1]; entry++) {
      const extra = alpha * lists.strengths[entry]
      const partner = lists.partners[entry] * dimension
      for (let i = 0; i < dimension; i++) {
        const scaled = extra * partnerVectors[partner + i]
        right[i] += (1 + extra) * partnerVectors[partner + i]
        for (let j = 0; j <= i; j++) left[i * dimension + j] += scaled * partnerVectors[partner + j]
      }
    }
    solvePositiveDefinite(left, right, dimension)
    vectors.set(right, row * dimension)
    error += rowError(lists, row, right, partnerVectors, gram, alpha)
  }
  return error
}

/** The squared error of one row over all partners, of whom only its own need a visit. */
function rowError(
  lists: PartnerLists,
  row: number,
  vector: Float64Array,
  partnerVectors: Float64Array,
  gram: Float64Array,
  alpha: number,
): number {
  const dimension = vector.length
  // As if there were no events: the sum of all (x . y)^2 is x^T Y^T Y x.
  let error = 0
  for (let i = 0; i < dimension; i++) {
    for (let j = 0; j < dimension; j++) error += vector[i] * gram[i * dimension + j] * vector[j]
  }
  for (let entry = lists.rowStarts[row]; entry < lists.rowStarts[row + 1]; entry++) {
    const partner = lists.partners[entry] * dimension
    let score = 0
    for (let i = 0; i < dimension; i++) score += vector[i] * partnerVectors[partner + i]
    error += (1 + alpha * lists.strengths[entry]) * (1 - score) ** 2 - score * score
  }
  return error
}

function gramMatrix(vectors: Float64Array, dimension: number): Float64Array {
  const gram = new Float64Array(dimension * dimension)
  for (let start = 0; start < vectors.length; start += dimension) {
    for (let i = 0; i < dimension; i++) {
      for (let j = 0; j < dimension; j++) {
        gram[i * dimension + j] += vectors[start + i] * vectors[start + j]
      }
    }
  }
  return gram
}

/**
 * Indices from the highest score to the lowest; equal scores keep the order of the input.
 *
 * @example
 * orderByScore([0.2, 0.9, 0.2]) // Uint32Array [1, 0, 2]
 */
export function orderByScore(scores: ArrayLike<number>): Uint32Array {
  const order = Uint32Array.from({ length: scores.length }, (_, index) => index)
  return order.sort((one, other) => scores[other]! - scores[one]! || one - other)
}

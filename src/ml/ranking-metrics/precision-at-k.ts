import { relevantInTop } from './relevant-in-top.ts'

/**
 * Share of the first `k` places that hold a relevant document.
 *
 * P@k = (number of relevances above 0 in the first k places) / k
 *
 * A list shorter than `k` is still divided by `k`: an empty place is not relevant (as in trec_eval).
 *
 * Throws when a relevance is negative or not finite, or `k` is not an integer of at least 1.
 *
 * @param relevances relevance of each ranked document, best-ranked first; above 0 is relevant
 * @param k how many places count
 *
 * @example
 * precisionAtK([1, 0, 2, 0, 1], 4) // 0.5
 */
export function precisionAtK(relevances: ArrayLike<number>, k: number): number {
  return relevantInTop(relevances, k) / k
}

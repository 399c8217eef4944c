import { relevantInTop } from './relevant-in-top.ts'

/**
 * 1 when any of the first `k` documents is relevant, otherwise 0. The mean over many lists is the hit
 * rate (success at k).
 *
 * Throws when a relevance is negative or not finite, or `k` is not an integer of at least 1.
 *
 * @param relevances relevance of each ranked document, best-ranked first; above 0 is relevant
 * @param k how many places count
 *
 * @example
 * hitRateAtK([0, 0, 1], 2) // 0
 * hitRateAtK([0, 0, 1], 3) // 1
 */
export function hitRateAtK(relevances: ArrayLike<number>, k: number): number {
  return relevantInTop(relevances, k) > 0 ? 1 : 0
}

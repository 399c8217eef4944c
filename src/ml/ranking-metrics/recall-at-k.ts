import { relevantInTop } from './relevant-in-top.ts'
import { resolveTotalRelevant } from './total-relevant.ts'

/**
 * Share of the relevant documents that are among the first `k`.
 *
 * R@k = (number of relevances above 0 in the first k places) / (number of relevant documents)
 *
 * 0 when there is no relevant document (as in trec_eval).
 *
 * Throws when a relevance is negative or not finite, `k` is not an integer of at least 1, or
 * `totalRelevant` is below the number of relevant documents in the list.
 *
 * @param relevances relevance of each ranked document, best-ranked first; above 0 is relevant
 * @param k how many places count
 * @param totalRelevant relevant documents there are in all; by default those in the list, which is
 * too few when the ranker did not return them all
 *
 * @example
 * recallAtK([1, 0, 1, 0, 1], 3) // 0.6667
 * recallAtK([1, 0, 1, 0, 1], 3, 8) // 0.25
 */
export function recallAtK(
  relevances: ArrayLike<number>,
  k: number,
  totalRelevant?: number,
): number {
  const inTop = relevantInTop(relevances, k)
  const inList = relevantInTop(relevances, Math.max(1, relevances.length))
  const total = resolveTotalRelevant(totalRelevant, inList)
  return total === 0 ? 0 : inTop / total
}

import { nonNegativeNumbers } from '../checks/non-negative-numbers.ts'
import { resolveTotalRelevant } from './total-relevant.ts'

/**
 * Average precision of one ranked list: the precision at each place that holds a relevant document,
 * averaged over all relevant documents. Its mean over queries is MAP.
 *
 * AP = (1 / total relevant) Σ P@r over the places r that hold a relevant document
 *
 * A relevant document that is not in the list contributes 0. 0 when there is none (as in trec_eval).
 *
 * Throws when a relevance is negative or not finite, or `totalRelevant` is below the number of
 * relevant documents in the list.
 *
 * @param relevances relevance of each ranked document, best-ranked first; above 0 is relevant
 * @param totalRelevant relevant documents there are in all, by default those in the list
 *
 * @example
 * averagePrecision([1, 0, 1]) // 0.8333 = (1/1 + 2/3) / 2
 * averagePrecision([1, 0, 1], 4) // 0.4167
 */
export function averagePrecision(relevances: ArrayLike<number>, totalRelevant?: number): number {
  nonNegativeNumbers('relevances', relevances)
  let found = 0
  let sum = 0
  for (let place = 0; place < relevances.length; place++) {
    if (relevances[place]! > 0) {
      found++
      sum += found / (place + 1)
    }
  }
  const total = resolveTotalRelevant(totalRelevant, found)
  return total === 0 ? 0 : sum / total
}

import { nonNegativeNumbers } from '../checks/non-negative-numbers.ts'

/**
 * 1 / (rank of the first relevant document), with ranks from 1; 0 when none is relevant. Its mean
 * over queries is MRR.
 *
 * Throws when a relevance is negative or not finite.
 *
 * @param relevances relevance of each ranked document, best-ranked first; above 0 is relevant
 *
 * @example
 * reciprocalRank([0, 0, 1, 1]) // 0.3333
 */
export function reciprocalRank(relevances: ArrayLike<number>): number {
  nonNegativeNumbers('relevances', relevances)
  for (let place = 0; place < relevances.length; place++) {
    if (relevances[place]! > 0) return 1 / (place + 1)
  }
  return 0
}

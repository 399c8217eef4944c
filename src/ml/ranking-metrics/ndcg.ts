import { nonNegativeNumbers } from '../checks/non-negative-numbers.ts'
import { dcg } from './dcg.ts'
import type { Gain } from './gain.ts'

/** Room for rounding when a list is compared with the ideal one. */
const TOLERANCE = 1e-9

/**
 * Normalized discounted cumulative gain: DCG relative to that of the best possible order, so 1 is
 * perfect whatever the query has to offer.
 *
 * nDCG@k = DCG@k(list) / DCG@k(ideal, sorted by falling relevance)
 *
 * 0 when nothing is relevant (as in scikit-learn and trec_eval). Leave such queries out of a mean if
 * they should not weigh on it.
 *
 * Throws when a relevance is negative or not finite, `k` is not an integer of at least 1, or the list
 * is better than the ideal (then `ideal` misses some of its documents).
 *
 * @param relevances relevance of each ranked document, best-ranked first
 * @param k how many places count, by default all
 * @param options.gain `'exponential'` (default), 2^relevance - 1, or `'linear'`
 * @param options.ideal relevances of all the query's judged documents, in any order; by default those
 * of the list, which forgives a ranker for the documents it never returned
 *
 * @example
 * ndcg([3, 2, 3, 0, 1, 2]) // 0.9488
 * ndcg([3, 2], 10, { ideal: [3, 3, 2] }) // 0.6885
 */
export function ndcg(
  relevances: ArrayLike<number>,
  k?: number,
  { gain = 'exponential', ideal = relevances }: { gain?: Gain; ideal?: ArrayLike<number> } = {},
): number {
  const listDcg = dcg(relevances, k, { gain })
  nonNegativeNumbers('ideal', ideal)
  const idealDcg = dcg(new Float64Array(ideal).sort().reverse(), k, { gain })
  if (listDcg > idealDcg * (1 + TOLERANCE)) {
    throw new RangeError(
      `ideal has DCG ${idealDcg}, below ${listDcg} of the list; expected all judged relevances`,
    )
  }
  return idealDcg === 0 ? 0 : Math.min(1, listDcg / idealDcg)
}

import { finiteNumbers } from '../checks/finite-numbers.ts'
import { nonNegativeNumbers } from '../checks/non-negative-numbers.ts'
import { positiveInteger } from '../checks/positive-integer.ts'
import { sameLength } from '../checks/same-length.ts'
import { dcg } from './dcg.ts'
import { gains } from './gain.ts'
import type { Gain } from './gain.ts'
import { orderByScore } from './order-by-score.ts'

/**
 * nDCG of the order that scores give, averaged over all orders of tied scores, so that the order of
 * the input cannot help or hurt.
 *
 * A group of tied documents shares its places: each place of the group is worth the group's mean
 * gain. nDCG@k = Σ (mean gain of the tie group at rank r) / log2(r + 1) over r = 1 … k, divided by
 * the DCG@k of the relevances in falling order. 0 when nothing is relevant.
 *
 * Throws when the arrays differ in length, a relevance is negative or not finite, a score is not
 * finite, or `k` is not an integer of at least 1.
 *
 * Source: F. McSherry and M. Najork, "Computing information retrieval performance measures
 * efficiently in the presence of tied scores", ECIR 2008.
 *
 * @param relevances true relevance of each document
 * @param scores predicted score of each document, higher ranks first
 * @param k how many places count, by default all
 * @param options.gain `'exponential'` (default), 2^relevance - 1, or `'linear'` as in scikit-learn
 *
 * @example
 * ndcgScore([10, 0, 0, 1, 5], [0.1, 0.2, 0.3, 4, 70], undefined, { gain: 'linear' }) // 0.6957
 * ndcgScore([1, 0], [0.5, 0.5]) // 0.8155 = (1 + 0.6309) / 2
 */
export function ndcgScore(
  relevances: ArrayLike<number>,
  scores: ArrayLike<number>,
  k?: number,
  { gain = 'exponential' }: { gain?: Gain } = {},
): number {
  sameLength('relevances', relevances, 'scores', scores)
  nonNegativeNumbers('relevances', relevances)
  finiteNumbers('scores', scores)
  if (k !== undefined) positiveInteger('k', k)

  const idealDcg = dcg(Float64Array.from(relevances).sort().reverse(), k, { gain })
  if (idealDcg === 0) return 0
  const depth = Math.min(k ?? relevances.length, relevances.length)
  return tieAveragedDcg(gains(relevances, gain), scores, depth) / idealDcg
}

function tieAveragedDcg(
  gainOfDocument: Float64Array,
  scores: ArrayLike<number>,
  depth: number,
): number {
  const order = orderByScore(scores)
  let sum = 0
  for (let start = 0; start < depth;) {
    const score = scores[order[start]!]!
    let groupGain = 0
    let groupDiscount = 0
    let place = start
    // The gains of the whole group count, the discounts only of its places above the cut.
    for (; place < order.length && scores[order[place]!] === score; place++) {
      groupGain += gainOfDocument[order[place]!]!
      if (place < depth) groupDiscount += 1 / Math.log2(place + 2)
    }
    sum += (groupGain / (place - start)) * groupDiscount
    start = place
  }
  return sum
}

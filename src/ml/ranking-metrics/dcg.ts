import { nonNegativeNumbers } from '../checks/non-negative-numbers.ts'
import { positiveInteger } from '../checks/positive-integer.ts'
import { gains } from './gain.ts'
import type { Gain } from './gain.ts'

/**
 * Discounted cumulative gain of a ranked list.
 *
 * DCG@k = Σ gain(relevance_r) / log2(r + 1) over ranks r = 1 … k,
 * with gain(relevance) = 2^relevance - 1 (exponential) or the relevance itself (linear).
 *
 * Without `k`, or with one beyond its end, the whole list counts. An empty list has DCG 0.
 *
 * Throws when a relevance is negative or not finite, or `k` is not an integer of at least 1.
 *
 * Source: K. Järvelin and J. Kekäläinen, "Cumulated gain-based evaluation of IR techniques", ACM TOIS
 * 20 (2002); the exponential gain is from C. Burges et al., "Learning to rank using gradient
 * descent", ICML 2005.
 *
 * @param relevances relevance of each ranked document, best-ranked first
 * @param k how many places count, by default all
 * @param options.gain `'exponential'` (default) or `'linear'`
 *
 * @example
 * dcg([3, 2, 0]) // 8.8928 = 7 / log2(2) + 3 / log2(3)
 * dcg([3, 2, 0], 1, { gain: 'linear' }) // 3
 */
export function dcg(
  relevances: ArrayLike<number>,
  k?: number,
  { gain = 'exponential' }: { gain?: Gain } = {},
): number {
  nonNegativeNumbers('relevances', relevances)
  if (k !== undefined) positiveInteger('k', k)
  const values = gains(relevances, gain)
  const depth = Math.min(k ?? values.length, values.length)
  let sum = 0
  for (let place = 0; place < depth; place++) {
    if (values[place] !== 0) sum += values[place]! / Math.log2(place + 2)
  }
  return sum
}

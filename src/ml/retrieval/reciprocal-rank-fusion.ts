import { arrayLike } from '../checks/array-like.ts'
import { nonNegativeNumber } from '../checks/non-negative-number.ts'
import { nonNegativeNumbers } from '../checks/non-negative-numbers.ts'
import { sameLength } from '../checks/same-length.ts'

/** An item of a fused ranking. */
export interface FusedItem<Id> {
  readonly id: Id
  readonly score: number
}

/**
 * Reciprocal rank fusion: merges rankings whose scores cannot be compared (BM25 and cosine, say) by
 * the ranks alone.
 *
 * score(item) = Σ over the rankings that have the item of weight / (k + rank), ranks from 1
 *
 * All items of all rankings are returned, best first. Equal scores keep the order in which items are
 * first met, reading the first places of all rankings, then their second places, and so on.
 *
 * Throws when an item stands twice in one ranking, `k` is negative, or the weights are negative or
 * not one a ranking.
 *
 * Source: G. Cormack, C. Clarke and S. Büttcher, "Reciprocal rank fusion outperforms Condorcet and
 * individual rank learning methods", SIGIR 2009, who found 60 a good k.
 *
 * @param rankings lists of ids (numbers or strings), best first
 * @param options.k how little the first places stand out, by default 60
 * @param options.weights how much each ranking counts, by default 1 each
 *
 * @example
 * reciprocalRankFusion([['a', 'b', 'c'], ['c', 'a']]).map(({ id }) => id) // ['a', 'c', 'b']
 * reciprocalRankFusion([[7, 8], [8]], { k: 1 }) // [{ id: 8, score: 0.8333 }, { id: 7, score: 0.5 }]
 */
export function reciprocalRankFusion<Id extends number | string>(
  rankings: ArrayLike<ArrayLike<Id>>,
  { k = 60, weights }: { readonly k?: number; readonly weights?: ArrayLike<number> } = {},
): FusedItem<Id>[] {
  arrayLike('rankings', rankings)
  nonNegativeNumber('k', k)
  if (weights) {
    sameLength('rankings', rankings, 'weights', weights)
    nonNegativeNumbers('weights', weights)
  }
  let longest = 0
  for (let index = 0; index < rankings.length; index++) {
    checkRanking(`rankings[${index}]`, rankings[index])
    longest = Math.max(longest, rankings[index].length)
  }
  const scores = new Map<Id, number>()
  for (let place = 0; place < longest; place++) {
    for (let index = 0; index < rankings.length; index++) {
      if (place >= rankings[index].length) continue
      const id = rankings[index][place]
      const gain = (weights ? weights[index] : 1) / (k + place + 1)
      scores.set(id, (scores.get(id) ?? 0) + gain)
    }
  }
  // The map remembers who was met first, and sorting keeps that order among equals.
  return Array.from(scores, ([id, score]) => ({ id, score })).sort((a, b) => b.score - a.score)
}

function checkRanking(name: string, ranking: ArrayLike<number | string>): void {
  arrayLike(name, ranking)
  const firstPlaces = new Map<number | string, number>()
  for (let place = 0; place < ranking.length; place++) {
    const id = ranking[place]
    const first = firstPlaces.get(id)
    if (first !== undefined) {
      throw new RangeError(`${name} has ${id} at ${first} and ${place}; expected every id once`)
    }
    firstPlaces.set(id, place)
  }
}

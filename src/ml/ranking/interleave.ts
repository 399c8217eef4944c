import { arrayLike } from '../checks/array-like.ts'
import { positiveInteger } from '../checks/positive-integer.ts'
import type { Random } from '../random/random.ts'

/** Two rankings in one list. */
export interface Interleaving<Id> {
  readonly items: Id[]
  /** Whose pick each item is: 0 for the first ranking, 1 for the second. */
  readonly teams: (0 | 1)[]
}

/**
 * Team-draft interleaving: merges two rankings into one list so fairly that clicks on it tell which
 * ranking is better.
 *
 * As captains pick teams: in each round a coin says which ranking picks first; each picks its best
 * item that is not in the list yet. A click counts for the team of the item. Whoever clicks without
 * regard to the items gives both teams the same on average, wherever on the list they click. Over many lists,
 * the better ranking wins more of them: it takes far fewer users than an A/B test to see that.
 *
 * The list ends at k items, or before, when the ranking whose turn it is has nothing new.
 *
 * Throws when a ranking is no array, or k is not an integer of at least 1.
 *
 * Source: F. Radlinski, M. Kurup and T. Joachims, "How does clickthrough data reflect retrieval
 * quality?", CIKM 2008.
 *
 * @param first ids, best first, each once
 * @param second ids, best first, each once
 * @param random where the coins come from
 * @param k how long the list is, by default as long as the shorter ranking
 *
 * @example
 * const { items, teams } = interleave(['a', 'b', 'c'], ['b', 'd', 'a'], createRandom(1))
 * items // ['a', 'b', 'c']
 * teams // [0, 1, 0]
 */
export function interleave<Id>(
  first: ArrayLike<Id>,
  second: ArrayLike<Id>,
  random: Random,
  k?: number,
): Interleaving<Id> {
  arrayLike('first', first)
  arrayLike('second', second)
  if (k !== undefined) positiveInteger('k', k)
  const length = k ?? Math.min(first.length, second.length)
  const items: Id[] = []
  const teams: (0 | 1)[] = []
  const taken = new Set<Id>()
  const rankings = [first, second]
  const next = [0, 0]
  let starter: 0 | 1 = 0
  while (items.length < length) {
    // Two picks a round: a coin decides on the first, and the other team has the second.
    const opensRound = items.length % 2 === 0
    if (opensRound) starter = random.bernoulli(0.5) ? 0 : 1
    const team = opensRound ? starter : starter === 0 ? 1 : 0
    while (next[team] < rankings[team].length && taken.has(rankings[team][next[team]])) next[team]++
    if (next[team] === rankings[team].length) break
    const item = rankings[team][next[team]]
    items.push(item)
    teams.push(team)
    taken.add(item)
  }
  return { items, teams }
}

import { badArgument } from '../checks/bad-argument.ts'
import { notEmpty } from '../checks/not-empty.ts'

/**
 * Mean self-information of the recommended items, in bits: how surprising it would be to find that
 * a random user already knows them. A list of items that everybody knows has novelty 0.
 *
 * novelty = (1/n) Σ -log2(popularity_i)
 *
 * Throws when the list is empty or a popularity lies outside (0, 1] (an item nobody has met would be
 * infinitely novel; smooth its popularity first).
 *
 * Source: T. Zhou et al., "Solving the apparent diversity-accuracy dilemma of recommender systems",
 * PNAS 107 (2010).
 *
 * @param popularities for each recommended item, the share of users who have interacted with it
 *
 * @example
 * novelty([1, 0.25]) // 1
 */
export function novelty(popularities: ArrayLike<number>): number {
  notEmpty('popularities', popularities)
  let bits = 0
  for (let place = 0; place < popularities.length; place++) {
    const popularity = popularities[place]!
    if (!(typeof popularity === 'number' && popularity > 0 && popularity <= 1)) {
      throw badArgument(`popularities[${place}]`, popularity, 'a share above 0 and at most 1')
    }
    bits -= Math.log2(popularity)
  }
  return bits / popularities.length
}

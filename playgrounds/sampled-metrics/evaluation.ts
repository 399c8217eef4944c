import type { Random } from 'shortlist/ml'

/** Items drawn at random that the held-out item has to beat. */
export const NEGATIVES = 100

/** What a rank is worth: 1 in the first ten places, else 0 (HR@10). */
export const metric = (rank: number) => (rank <= 10 ? 1 : 0)

/** The rank of an item among the sampled negatives and itself. A negative
 * is ahead if its true rank is better. */
export function sampledRank(
  rank: number,
  items: number,
  negatives: number,
  random: Random,
): number {
  if (negatives >= items - 1) return rank // all items: nothing is sampled
  let ahead = 0
  for (let draw = 0; draw < negatives; draw++) {
    if (random.uniform() * (items - 1) < rank - 1) ahead++
  }
  return ahead + 1
}

// Try: NEGATIVES = 1000, or 9999, which is everybody; or another metric:
// 1 / rank (MRR), 1 / Math.log2(1 + rank) (NDCG with one relevant item).

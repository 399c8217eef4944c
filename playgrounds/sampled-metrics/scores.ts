import { createRandom } from 'shortlist/ml'
import { sampledRank } from './evaluation.ts'
import { createRanks, usual, type WorldSettings } from './world.ts'

/** What a rank is worth. */
export type Metric = (rank: number) => number

const mean = (values: number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** Both rankers' metric in one world, each item ranked among so many
 * sampled negatives; how many scores that takes; who is ahead by how much. */
export function compare(
  metric: Metric,
  negatives: number,
  changes: Partial<WorldSettings>,
) {
  const { items, seed } = { ...usual, ...changes }
  const ranks = createRanks(changes)
  const random = createRandom(1000 + seed)
  const score = (all: number[]) =>
    mean(
      all.map((rank) =>
        metric(sampledRank(rank, items, negatives, random)),
      ),
    )
  const neighbors = score(ranks.neighbors)
  const topics = score(ranks.topics)
  return {
    neighbors,
    topics,
    lead: neighbors - topics,
    scores: ranks.topics.length * (negatives + 1),
  }
}

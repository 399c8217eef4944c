import { maximalMarginalRelevance } from 'shortlist/ml'
import { gain } from './gain.ts'
import type { Candidate } from './world.ts'

export type Gain = typeof gain
export type Reranker = (candidates: Candidate[]) => Candidate[]

export const SHOWN = 10

/** Picks one item after another, each with the largest gain. */
export function greedy(gainOf: Gain): Reranker {
  return (candidates) => {
    const left = [...candidates]
    const picked: Candidate[] = []
    while (picked.length < SHOWN) {
      const gains = left.map((item) => gainOf(item, picked))
      const [best] = left.splice(gains.indexOf(Math.max(...gains)), 1)
      picked.push(best)
    }
    return picked
  }
}

/** Each item of a topic takes a share of the interest in the next one. */
export const fading = (satiation: number) =>
  greedy(({ topic, score }, picked) => {
    const same = picked.filter((other) => other.topic === topic).length
    return score * (1 - satiation) ** same
  })

export const byScore: Reranker = (candidates) =>
  candidates
    .toSorted((one, other) => other.score - one.score)
    .slice(0, SHOWN)

/** Maximal marginal relevance: 1 is alike, for items of one topic, or 0. */
export const mmr =
  (lambda: number): Reranker =>
  (candidates) => {
    const scores = candidates.map(({ score }) => score)
    const alike = (i: number, j: number) =>
      candidates[i].topic === candidates[j].topic ? 1 : 0
    const picks = maximalMarginalRelevance(scores, alike, SHOWN, { lambda })
    return Array.from(picks, (pick) => candidates[pick])
  }

export const yours = greedy(gain)

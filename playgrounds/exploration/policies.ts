/** The usual ways to choose, by name. */
import {
  epsilonGreedy,
  meanInterval,
  thompsonSampling,
  upperConfidenceBound,
  type Bandit,
} from 'shortlist/ml'
import { ARMS, play, type Settings } from './world.ts'

export type Policy = (seed: number) => Bandit

const arms = ARMS
export const greedy: Policy = (seed) =>
  epsilonGreedy({ arms, epsilon: 0, seed })
export const epsilon: Policy = (seed) =>
  epsilonGreedy({ arms, epsilon: 0.1, seed })
export const thompson: Policy = (seed) =>
  thompsonSampling({ arms, seed, priorFailures: 11 })
/** With bounds as wide as for rewards that are anything from 0 to 1. */
export const wide: Policy = () => upperConfidenceBound({ arms })
/** With bounds as wide as the spread of clicks, √(0.08 · 0.92). */
export const narrow: Policy = () =>
  upperConfidenceBound({ arms, exploration: 0.27 })

/** Share of possible clicks missed after some visits, over many worlds. */
export function missed(
  policy: Policy,
  visits: number,
  worlds: number,
  changes: Partial<Settings> = {},
) {
  const runs = Array.from({ length: worlds }, (_, index) =>
    play(policy, { ...changes, visits, seed: index + 1 }),
  )
  const after = (visit: number) => runs.map((run) => run[visit - 1])
  return { after, mean: meanInterval(after(visits)) }
}

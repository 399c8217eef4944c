import { topK } from 'shortlist/ml'
import type { Request } from './world.ts'

export interface Funnel {
  /** How many items each source hands on; each knows one part of worth. */
  sources: { taste: number; moment: number }
  /** Error of the heavy ranker, in deviations of worth. 0: it is perfect. */
  rankerError: number
}

export const yours: Funnel = {
  sources: { taste: 100, moment: 0 },
  rankerError: 0.2,
}

/** The ten items shown, best first, and the scores it took. */
export function run(funnel: Funnel, request: Request) {
  const { sources, rankerError } = funnel
  const best = (fit: Float64Array, count: number) =>
    count > 0 ? Array.from(topK(fit, count).indices) : []
  const candidates = [
    ...new Set([
      ...best(request.taste, sources.taste),
      ...best(request.moment, sources.moment),
    ]),
  ]
  const scores = candidates.map(
    (item) => request.worth[item] + rankerError * request.luck[item],
  )
  const shown = Array.from(topK(scores, 10).indices, (i) => candidates[i])
  return { shown, heavyScores: candidates.length }
}

// Try: taste: 200, or rankerError: 0, or taste: 50 and moment: 50.

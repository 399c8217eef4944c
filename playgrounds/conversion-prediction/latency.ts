/** How long requests take, and which of their stages are given up. */
import { createRandom, slowestCall } from 'shortlist/ml'
import { ELIGIBLE, type Missing } from './auction.ts'
import { STANDS_FOR, usual, variation } from './capacity.ts'
import { heavyScores, timeouts } from './rank.ts'

export const STAGES = [
  'eligible ads',
  'features',
  'light',
  'heavy',
  'auction',
] as const
export interface Timing {
  /** What the request takes, time-outs respected. */
  total: number
  stages: Record<(typeof STAGES)[number], number>
  late: Missing[]
}

export function simulateRequests(count: number, seed: number): Timing[] {
  const random = createRandom(seed)
  const light = usual.light + ELIGIBLE * STANDS_FOR * usual.lightCandidate
  const heavy =
    usual.heavy + heavyScores * STANDS_FOR * usual.heavyCandidate
  return Array.from({ length: count }, () => {
    const times = {
      'eligible ads': slowestCall(usual.eligible, variation, random),
      features: slowestCall(usual.features, variation, random),
      light: slowestCall(light, variation, random),
      heavy: slowestCall(heavy, variation, random),
      auction: slowestCall(usual.auction, variation, random),
    }
    const late = (['light', 'heavy'] as const).filter(
      (stage) => times[stage] > timeouts[stage],
    )
    const stages = {
      ...times,
      light: Math.min(times.light, timeouts.light),
      heavy: Math.min(times.heavy, timeouts.heavy),
    }
    // The features of the person are fetched while ads are looked up.
    const first = Math.max(stages['eligible ads'], stages.features)
    const rest = stages.light + stages.heavy + stages.auction
    return { total: first + rest, stages, late }
  })
}

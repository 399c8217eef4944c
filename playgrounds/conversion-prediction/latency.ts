/** How long requests take, and which of their stages are given up. */
import { createRandom, type Random } from 'shortlist/ml'
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
      'eligible ads': draw(usual.eligible, random),
      features: draw(usual.features, random),
      light: draw(light, random),
      heavy: draw(heavy, random),
      auction: draw(usual.auction, random),
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

function draw(usually: number, random: Random): number {
  const time = usually * Math.exp(variation.spread * random.normal())
  const stalls = random.bernoulli(1 / variation.oneIn)
  return stalls ? time + random.exponential(1 / variation.stall) : time
}

/** The value that a share of the values does not exceed. */
export function quantile(values: number[], share: number): number {
  const sorted = Float64Array.from(values).sort()
  return sorted[
    Math.min(values.length - 1, Math.floor(share * values.length))
  ]
}

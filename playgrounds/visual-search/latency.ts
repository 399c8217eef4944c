/** How long requests take, and which of their stages are given up. */
import { createRandom, slowestCall } from 'shortlist/ml'
import { SHARDS, STANDS_FOR, usual, variation } from './capacity.ts'
import type { Part } from './funnel.ts'
import { heavyScores, search, timeouts } from './rank.ts'

export interface Timing {
  /** What the shopper waits for, time-outs respected. */
  total: number
  /** What it would be if every stage were waited for. */
  patient: number
  /** What each stage took before it was done or given up. */
  stages: Record<Stage, number>
  late: Part[]
}

export const STAGES = [
  'decode',
  'embed',
  'search',
  'heavy',
  'rules',
] as const
export type Stage = (typeof STAGES)[number]

export function simulateRequests(count: number, seed: number): Timing[] {
  const random = createRandom(seed)
  const usually: Record<Stage, number> = {
    decode: usual.decode,
    embed: usual.embed,
    search: usual.search + search.lists * usual.searchList,
    heavy:
      Math.min(1, heavyScores) * usual.heavy +
      heavyScores * STANDS_FOR * usual.heavyCandidate,
    rules: usual.rules,
  }
  return Array.from({ length: count }, () => {
    const late: Part[] = []
    let patient = 0
    const stages = {} as Record<Stage, number>
    for (const stage of STAGES) {
      const calls = stage === 'search' ? SHARDS : 1
      const time = slowestCall(usually[stage], variation, random, calls)
      patient += time
      stages[stage] = time
      if (stage !== 'search' && stage !== 'heavy') continue
      if (time > timeouts[stage]) late.push(stage)
      stages[stage] = Math.min(time, timeouts[stage])
    }
    const total = STAGES.reduce((sum, stage) => sum + stages[stage], 0)
    return { total, patient, stages, late }
  })
}

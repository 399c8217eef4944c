/** How long searches take, and which of their stages are given up. */
import { createRandom, slowestCall } from 'shortlist/ml'
import { SHARDS, STANDS_FOR, usual, variation } from './capacity.ts'
import type { Part } from './funnel.ts'
import { rankerScores, sources, timeouts } from './rank.ts'

export interface Timing {
  /** What somebody waits for, time-outs respected. */
  total: number
  /** What it would be if every stage were waited for. */
  patient: number
  stages: Record<Stage, number>
  late: Part[]
}

export const STAGES = [
  'parse',
  'retrieval',
  'ranker',
  'recheck',
  'rules',
] as const
export type Stage = (typeof STAGES)[number]

export function simulateRequests(count: number, seed: number): Timing[] {
  const random = createRandom(seed)
  const ranking =
    usual.ranker + rankerScores * STANDS_FOR * usual.rankerCandidate
  return Array.from({ length: count }, () => {
    const late: Part[] = []
    // Retrievers are asked at once, so it takes as long as the slower one.
    let slowest = 0
    for (const source of ['words', 'vectors'] as const) {
      if (sources[source] === 0) continue
      const time = slowestCall(usual[source], variation, random, SHARDS)
      if (time > timeouts.retrieval) late.push(source)
      slowest = Math.max(slowest, time)
    }
    const times = {
      parse: slowestCall(usual.parse, variation, random),
      retrieval: slowest,
      ranker: slowestCall(ranking, variation, random),
      recheck: slowestCall(usual.recheck, variation, random),
      rules: slowestCall(usual.rules, variation, random),
    }
    if (times.ranker > timeouts.ranker) late.push('ranker')
    const stages = {
      ...times,
      retrieval: Math.min(times.retrieval, timeouts.retrieval),
      ranker: Math.min(times.ranker, timeouts.ranker),
    }
    return { total: sumOf(stages), patient: sumOf(times), stages, late }
  })
}

const sumOf = (times: Record<Stage, number>) =>
  STAGES.reduce((sum, stage) => sum + times[stage], 0)

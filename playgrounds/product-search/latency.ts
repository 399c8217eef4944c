/** How long searches take, and which of their stages are given up. */
import { createRandom, type Random } from 'shortlist/ml'
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
      const time = slowestOf(SHARDS, usual[source], random)
      if (time > timeouts.retrieval) late.push(source)
      slowest = Math.max(slowest, time)
    }
    const times = {
      parse: slowestOf(1, usual.parse, random),
      retrieval: slowest,
      ranker: slowestOf(1, ranking, random),
      recheck: slowestOf(1, usual.recheck, random),
      rules: slowestOf(1, usual.rules, random),
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

function slowestOf(calls: number, usually: number, random: Random): number {
  let slowest = 0
  for (let call = 0; call < calls; call++) {
    let time = usually * Math.exp(variation.spread * random.normal())
    if (random.bernoulli(1 / variation.oneIn)) {
      time += random.exponential(1 / variation.stall)
    }
    slowest = Math.max(slowest, time)
  }
  return slowest
}

const sumOf = (times: Record<Stage, number>) =>
  STAGES.reduce((sum, stage) => sum + times[stage], 0)

/** The value that a share of the values does not exceed: 0.99 for the p99. */
export function quantile(values: number[], share: number): number {
  const sorted = Float64Array.from(values).sort()
  return sorted[
    Math.min(values.length - 1, Math.floor(share * values.length))
  ]
}

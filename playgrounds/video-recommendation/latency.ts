/** How long requests take, and which of their stages are given up. */
import { createRandom, slowestCall } from 'shortlist/ml'
import { SHARDS, STANDS_FOR, usual, variation } from './capacity.ts'
import { SOURCES, type Part } from './funnel.ts'
import { heavyScores, sources, timeouts } from './rank.ts'

export interface Timing {
  /** What the user waits for, time-outs respected. */
  total: number
  /** What it would be if every stage were waited for. */
  patient: number
  /** What each stage took before it was done or given up. */
  stages: { retrieval: number; light: number; heavy: number; rules: number }
  late: Part[]
}

export function simulateRequests(count: number, seed: number): Timing[] {
  const random = createRandom(seed)
  const retrieved = SOURCES.reduce(
    (sum, source) => sum + sources[source],
    0,
  )
  const light = usual.light + retrieved * STANDS_FOR * usual.lightCandidate
  const heavy =
    usual.heavy + heavyScores * STANDS_FOR * usual.heavyCandidate
  return Array.from({ length: count }, () => {
    const late: Part[] = []
    // Sources are asked at once, so retrieval takes as long as the slowest.
    let slowest = 0
    for (const source of SOURCES) {
      if (sources[source] === 0) continue
      const calls = source === 'taste' ? SHARDS : 1
      const time = slowestCall(usual[source], variation, random, calls)
      if (time > timeouts.retrieval) late.push(source)
      slowest = Math.max(slowest, time)
    }
    const times = {
      retrieval: slowest,
      light: slowestCall(light, variation, random),
      heavy: slowestCall(heavy, variation, random),
      rules: slowestCall(usual.rules, variation, random),
    }
    if (times.light > timeouts.light) late.push('light')
    if (times.heavy > timeouts.heavy) late.push('heavy')
    const stages = {
      retrieval: Math.min(times.retrieval, timeouts.retrieval),
      light: Math.min(times.light, timeouts.light),
      heavy: Math.min(times.heavy, timeouts.heavy),
      rules: times.rules,
    }
    return { total: sumOf(stages), patient: sumOf(times), stages, late }
  })
}

const sumOf = (times: Timing['stages']) =>
  times.retrieval + times.light + times.heavy + times.rules

export { quantile } from 'shortlist/ml'

/** How long requests take, and which of their stages are given up. */
import { createRandom, slowestCall } from 'shortlist/ml'
import { usual, variation } from './capacity.ts'
import { SOURCES, type Part } from './funnel.ts'
import { sources, timeouts } from './rank.ts'
import { assumptions } from './scale.ts'

export interface Timing {
  /** What the person waits for, time-outs respected. */
  total: number
  /** What it would be if every stage were waited for. */
  patient: number
  stages: { sources: number; ranker: number; seats: number }
  late: Part[]
}

const BY_SOURCE = {
  area: usual.area,
  towers: usual.towers,
  friends: usual.following,
  fresh: usual.area,
}

export function simulateRequests(count: number, seed: number): Timing[] {
  const random = createRandom(seed)
  const share = SOURCES.reduce((sum, name) => sum + sources[name], 0) / 40
  const ranker =
    usual.ranker + usual.rankerCandidate * assumptions.candidates * share
  return Array.from({ length: count }, () => {
    const late: Part[] = []
    // Sources are asked at once: it takes as long as the slowest.
    let slowest = 0
    for (const source of SOURCES) {
      if (sources[source] === 0) continue
      const time = slowestCall(BY_SOURCE[source], variation, random)
      if (time > timeouts.sources) late.push(source)
      slowest = Math.max(slowest, time)
    }
    const times = {
      sources: slowest,
      ranker: slowestCall(ranker, variation, random),
      seats: slowestCall(usual.seats, variation, random),
    }
    if (times.ranker > timeouts.ranker) late.push('ranker')
    if (times.seats > timeouts.seats) late.push('seats')
    const stages = {
      sources: Math.min(times.sources, timeouts.sources),
      ranker: Math.min(times.ranker, timeouts.ranker),
      seats: Math.min(times.seats, timeouts.seats),
    }
    return { total: sumOf(stages), patient: sumOf(times), stages, late }
  })
}

const sumOf = (times: Timing['stages']) =>
  times.sources + times.ranker + times.seats

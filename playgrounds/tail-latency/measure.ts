import { ask, type Policy } from './policy.ts'
import type { Leaf } from './world.ts'

/** A request that takes longer than so many milliseconds is slow. */
export const SLOW = 50

export interface Measures {
  p50: number
  p99: number
  /** Share of requests that are slow. */
  slow: number
  /** Share of leaves whose answer came in time. */
  answered: number
  /** Calls a leaf. */
  calls: number
}

/** What a policy makes of requests that wait for their slowest leaf. */
export function measure(requests: Leaf[][], policy: Policy): Measures {
  let answered = 0
  let calls = 0
  const times = requests.map((leaves) => {
    let slowest = 0
    for (const leaf of leaves) {
      const result = ask(leaf, policy)
      slowest = Math.max(slowest, result.milliseconds)
      calls += result.calls
      if (result.hasAnswered) answered++
    }
    return slowest
  })
  const sorted = Float64Array.from(times).sort()
  const quantile = (share: number) =>
    sorted[Math.min(times.length - 1, Math.floor(share * times.length))]
  const asked = requests.reduce((sum, leaves) => sum + leaves.length, 0)
  return {
    p50: quantile(0.5),
    p99: quantile(0.99),
    slow: times.filter((time) => time > SLOW).length / times.length,
    answered: answered / asked,
    calls: calls / asked,
  }
}

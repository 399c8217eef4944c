import { createRandom } from 'shortlist/ml'
import type { Stage } from './stages.ts'

/** Spread of the logarithm of every call's time. */
const SPREAD = 0.25

export interface Luck {
  stallOneIn: number
  stall: number
}

/** Milliseconds of every stage for so many requests. */
export function simulate(
  stages: Stage[],
  luck: Luck,
  requests: number,
  seed: number,
) {
  return stages.map(({ median, machines, timeout }, index) => {
    const random = createRandom(1000 * seed + index)
    let late = 0
    const times = Float64Array.from({ length: requests }, () => {
      let slowest = 0
      for (let machine = 0; machine < machines; machine++) {
        let time = median * Math.exp(SPREAD * random.normal())
        if (random.bernoulli(1 / luck.stallOneIn))
          time += random.exponential(1 / luck.stall)
        slowest = Math.max(slowest, time)
      }
      if (slowest > timeout) late++
      return Math.min(slowest, timeout)
    })
    return { times, late: late / requests }
  })
}

/** The time of whole requests: stages run one after the other. */
export const total = (runs: { times: Float64Array }[]) =>
  runs[0].times.map((_, i) =>
    runs.reduce((sum, { times }) => sum + times[i], 0),
  )

export function quantile(values: ArrayLike<number>, share: number) {
  const sorted = Float64Array.from(values).sort()
  return sorted[
    Math.min(sorted.length - 1, Math.floor(share * sorted.length))
  ]
}

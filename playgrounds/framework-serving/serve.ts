import { cascade, createRandom, meanInterval } from 'shortlist/ml'
import type { Candidate } from './candidate.ts'
import { designs } from './designs.ts'
import { quantile } from './simulate.ts'

const REQUESTS = 200
const CANDIDATES = 120

/** Candidates of one person: the light model is noisy, the heavy is not. */
function candidates(seed: number, change: number): Candidate[] {
  const random = createRandom(seed)
  return Array.from({ length: CANDIDATES }, () => {
    const truth = random.normal()
    const light = truth + random.normal()
    const heavy = truth + 0.3 * random.normal()
    const before = truth + change * random.normal() + 0.3 * random.normal()
    return { truth, light, heavy, before }
  })
}

/** Worth of the lists (1 is the best possible) and time, by design. */
export function serve(seed: number, change: number) {
  const requests = Array.from({ length: REQUESTS }, (_, i) =>
    candidates(seed * REQUESTS + i, change),
  )
  const worth = (items: readonly Candidate[]) =>
    items.reduce((sum, { truth }) => sum + truth, 0)
  const best = requests.map((items) =>
    worth([...items].sort((a, b) => b.truth - a.truth).slice(0, 5)),
  )
  return Object.entries(designs).map(([design, stages]) => {
    const random = createRandom(seed)
    const results = requests.map((items) =>
      cascade(items, stages(change), { random }),
    )
    const times = results.map(({ milliseconds }) => milliseconds)
    return {
      design,
      quality:
        meanInterval(results.map(({ items }) => worth(items))).mean /
        meanInterval(best).mean,
      p50: quantile(times, 0.5),
      p99: quantile(times, 0.99),
    }
  })
}

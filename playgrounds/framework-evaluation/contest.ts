import { createRandom, meanInterval } from 'shortlist/ml'
import { metrics, type Metric } from './metrics.ts'
import { createRequests, type Request } from './world.ts'

type Ranker = (request: Request, noise: () => number) => number[]
export const metricNames = Object.keys(metrics) as Metric[]

/** Every ranker by every metric, a mean over worlds. */
export function contest(
  rankers: Record<string, Ranker>,
  seeds: number[],
  count = 150,
) {
  const worlds = seeds.map((seed) => {
    const requests = createRequests(seed, count)
    return Object.values(rankers).map((ranker) => {
      const random = createRandom(seed + 1000)
      const scores = requests.map((r) => ranker(r, () => random.normal()))
      return metricNames.map((name) => metrics[name](requests, scores))
    })
  })
  return Object.keys(rankers).map((ranker, r) => {
    const of = (m: number) => meanInterval(worlds.map((w) => w[r][m])).mean
    const values = metricNames.map((name, m) => [name, of(m)] as const)
    return {
      ranker,
      ...(Object.fromEntries(values) as Record<Metric, number>),
    }
  })
}

type Row = ReturnType<typeof contest>[0]
export const winner = (rows: Row[], metric: Metric) =>
  rows.reduce((best, row) => (row[metric] > best[metric] ? row : best))
    .ranker

/** Share of pairs of rankers that a metric puts in the order of the truth. */
export function agreement(rows: Row[], metric: Metric) {
  let right = 0
  let pairs = 0
  for (const [i, one] of rows.entries()) {
    for (const other of rows.slice(0, i)) {
      const byMetric = one[metric] - other[metric]
      const byTruth = one.truth - other.truth
      if (Math.abs(byTruth) < 1e-9) continue
      pairs++
      if (byMetric * byTruth > 0) right++
    }
  }
  return right / pairs
}

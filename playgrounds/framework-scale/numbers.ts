import { estimate, units } from 'shortlist/ml'
import type { assumptions } from './scale.ts'

/** What follows from the assumptions. */
export function numbersOf(a: typeof assumptions) {
  const { people: users, requestsPerPerson: requestsPerUserPerDay } = a
  const mean = estimate.requestsPerSecond({ users, requestsPerUserPerDay })
  const peak = units.scale(mean, a.peakFactor)
  const vectors = {
    items: a.items,
    dimension: a.dimension,
    bytesPerNumber: a.bytesPerNumber,
  }
  const rows = estimate.trainingRows({
    rate: mean,
    window: a.window,
    rowsPerRequest: a.shown,
    positiveShare: a.positiveShare,
    negativeKeepRate: a.negativesKept,
  })
  const heavy = units.scale(a.score, a.scored)
  return {
    mean,
    peak,
    inFlight: estimate.concurrentRequests({
      rate: peak,
      latency: a.latency,
    }),
    // Core seconds a second are cores.
    cores: units.ratio(heavy, units.seconds(1)) * peak.value,
    heavy,
    everything: units.scale(a.score, a.items.value),
    vectors: estimate.embeddingMemory(vectors),
    graph: estimate.indexMemory({
      kind: 'hnsw',
      M: a.neighbors,
      ...vectors,
    }),
    codes: estimate.indexMemory({ kind: 'pq', subspaces: 16, ...vectors }),
    rows,
    log: estimate.storage({ rows, bytesPerRow: a.bytesPerRow }),
  }
}

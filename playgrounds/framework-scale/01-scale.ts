// How big it is
// Requests, cores, memory and rows, worked out of the assumptions in scale.ts.
import { show } from 'shortlist/show'
import { numbersOf } from './numbers.ts'
import { assumptions } from './scale.ts'

const n = numbersOf(assumptions)
const compact = { format: 'compact' } as const
const bytes = { format: 'bytes' } as const

show.value('requests a second, mean', n.mean.value, compact)
show.value('requests a second, peak', n.peak.value, compact)
show.value('requests in work at once', n.inFlight.value, compact)
show.value('heavy ranker, one request', n.heavy.value * 1000, {
  unit: 'ms of a core',
})
show.value('cores for the heavy ranker', n.cores, compact)
show.value('every item by the heavy ranker', n.everything.value / 60, {
  unit: 'minutes of a core',
})
show.value('training rows', n.rows.value, compact)
show.value('training data', n.log.value, bytes)
show.table(
  [
    { index: 'vectors alone', memory: n.vectors.value },
    { index: 'graph (HNSW)', memory: n.graph.value },
    { index: 'codes (PQ, 16 bytes)', memory: n.codes.value },
  ],
  {
    caption: 'Memory of the item index',
    columns: {
      index: { title: 'Kept' },
      memory: { title: 'Memory', format: 'bytes' },
    },
  },
)

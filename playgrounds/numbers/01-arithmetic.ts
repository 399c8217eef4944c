// From users to machines
// The arithmetic of the first five minutes: requests a second, rows, storage, memory of vectors, and the slowest of many machines.
import { estimate, units } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { assumptions } from './assumptions.ts'

const {
  users,
  requestsPerUserPerDay,
  peakFactor,
  items,
  dimension,
  rowsPerRequest,
  bytesPerRow,
  days,
  slowShare,
  machines,
} = assumptions

const traffic = { users: units.users(users), requestsPerUserPerDay }
const mean = estimate.requestsPerSecond(traffic)
const peak = estimate.requestsPerSecond({ ...traffic, peakFactor })
const window = units.days(days)
const rows = estimate.trainingRows({ rate: mean, window, rowsPerRequest })
const log = estimate.storage({
  rows,
  bytesPerRow: units.bytes(bytesPerRow),
})
const catalog = { items: units.items(items), dimension }
const memory = [
  { index: 'flat, 4 bytes a number', kind: 'flat' as const },
  { index: 'HNSW, M = 16', kind: 'hnsw' as const, M: 16 },
  { index: 'PQ, 16 codes', kind: 'pq' as const, subspaces: 16 },
].map(({ index, ...how }) => ({
  index,
  memory: estimate.indexMemory({ ...catalog, ...how }).value,
}))

show.value('requests a second, mean', mean.value, { format: 'compact' })
show.value('requests a second, peak', peak.value, { format: 'compact' })
show.value('rows to train on', rows.value, { format: 'compact' })
show.value('log of them', log.value, { format: 'bytes' })
show.table(memory, {
  caption: `Memory of ${(items / 1e6).toLocaleString('en-US')} million vectors`,
  columns: {
    index: { title: 'Index' },
    memory: { title: 'Memory', format: 'bytes' },
  },
})
show.value('one machine slow', slowShare, { format: 'percent' })
show.value('any of them slow', 1 - (1 - slowShare) ** machines, {
  format: 'percent',
  digits: 0,
})

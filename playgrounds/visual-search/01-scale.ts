// How big it is
// Requests, vectors, accelerators and machines, worked out of the assumptions in scale.ts.
import { estimate, units } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { assumptions as a } from './scale.ts'

const SECONDS_A_DAY = 86_400
const searches = a.searchesPerDay / SECONDS_A_DAY
const peak = searches * a.peakFactor
show.value('searches a second, peak', peak, {
  format: 'compact',
  unit: 'a second',
})
show.value('photos in, peak', peak * a.photoBytes, {
  format: 'bytes',
  unit: 'a second',
})

// Reading pictures: the photos of the shoppers, and all of ours at once.
const embedSeconds = a.embedOperations / a.acceleratorRate
show.value('accelerators for photos, peak', peak * embedSeconds, {
  digits: 1,
})
const reembed = a.listings / (a.reembedHours * 3600)
show.value('pictures a second to embed all again', reembed, {
  format: 'compact',
  unit: 'a second',
})
show.value('accelerators to embed all again', reembed * embedSeconds, {
  digits: 1,
})
show.value('new listings a second', a.newListingsPerDay / SECONDS_A_DAY, {
  digits: 0,
  unit: 'a second',
})

// Searching: why not with every vector, and where the vectors live.
const compareAll =
  a.listings * a.embeddingNumbers * a.nanosecondsPerOperation * 1e-9
show.value('comparing with every vector', compareAll, {
  digits: 1,
  unit: 's of a core for a search',
})
const items = units.items(a.listings)
const dimension = a.embeddingNumbers
const bytesPerNumber = units.bytes(a.bytesPerNumber)
const codes = a.listings * (a.codeBytes + a.idBytes)
const kinds = [
  {
    kept: 'full vectors',
    bytes: estimate.indexMemory({
      kind: 'flat',
      items,
      dimension,
      bytesPerNumber,
    }).value,
  },
  {
    kept: 'graph over full vectors (HNSW, 32 links)',
    bytes: estimate.indexMemory({
      kind: 'hnsw',
      items,
      dimension,
      bytesPerNumber,
      M: 32,
    }).value,
  },
  { kept: 'codes and numbers of listings (PQ)', bytes: codes },
]
show.value('full vectors', kinds[0].bytes, { format: 'bytes' })
show.value('codes and numbers', codes, { format: 'bytes' })
show.value('machines for full vectors', kinds[0].bytes / a.machineMemory, {
  digits: 1,
})
show.value('machines for codes', codes / a.machineMemory, { digits: 1 })
show.table(
  kinds.map(({ kept, bytes }) => ({
    kept,
    bytes,
    machines: Math.ceil(bytes / a.machineMemory),
  })),
  {
    caption: 'What it takes to keep every listing in memory once',
    columns: {
      kept: { title: 'What is kept' },
      bytes: { title: 'Memory', format: 'bytes' },
      machines: { title: 'Machines' },
    },
  },
)

// Looking closely: the re-ranker.
const heavy =
  a.heavyScores * a.heavyOperations * a.nanosecondsPerOperation * 1e-6
show.value('re-ranker, one search', heavy, { unit: 'ms of a core' })
show.value('cores for the re-ranker, peak', (peak * heavy) / 1000, {
  format: 'compact',
})
show.value('training pairs a day', a.searchesPerDay * a.photosLogged, {
  format: 'compact',
})

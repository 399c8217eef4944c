// How big it is
// Searches, indexes, updates and scores, worked out of the assumptions in scale.ts.
import { show } from 'shortlist/show'
import { assumptions as a } from './scale.ts'

const SECONDS_A_DAY = 86_400
const searches = (a.peoplePerDay * a.searchesPerPerson) / SECONDS_A_DAY
const peak = searches * a.peakFactor
show.value('searches a second, mean', searches, {
  format: 'compact',
  unit: 'a second',
})
show.value('searches a second, peak', peak, {
  format: 'compact',
  unit: 'a second',
})
show.value('updates a second', a.changesPerDay / SECONDS_A_DAY, {
  format: 'compact',
  unit: 'a second',
})
show.value(
  'texts to index again a second',
  (a.products * a.changedShare) / SECONDS_A_DAY,
  { unit: 'a second' },
)
const postings = a.products * a.wordsPerProduct * a.bytesPerPosting
const vectors = a.products * a.embeddingNumbers * a.bytesPerNumber
show.value('inverted index', postings, { format: 'bytes' })
show.value('vectors', vectors, { format: 'bytes' })
const compare =
  a.products * a.embeddingNumbers * a.nanosecondsPerOperation * 1e-9
show.value('comparing with every vector', compare, {
  unit: 's of a core',
})
const score = a.rankerTrees * a.treeDepth * a.nanosecondsPerStep * 1e-6
const ranking = score * a.rankerScores
show.value('ranking one search', ranking, { unit: 'ms of a core' })
show.value('cores for the ranker, peak', (peak * ranking) / 1000, {
  format: 'compact',
  unit: 'cores',
})
show.value(
  'products shown a day',
  a.peoplePerDay * a.searchesPerPerson * a.pageSize,
  { format: 'compact' },
)

// How big it is
// Requests, scores, memory and training rows, worked out of the assumptions in scale.ts.
import { show } from 'shortlist/show'
import { assumptions as a } from './scale.ts'

const SECONDS_A_DAY = 86_400
const requests = (a.peoplePerDay * a.requestsPerPerson) / SECONDS_A_DAY
const peak = requests * a.peakFactor

show.value('requests a second, mean', requests, {
  format: 'compact',
  unit: 'a second',
})
show.value('requests a second, peak', peak, {
  format: 'compact',
  unit: 'a second',
})

// Scoring: what the heavy ranker needs at the busiest second.
const heavyScores = peak * a.heavyScores
const heavySeconds = a.heavyOperations * a.nanosecondsPerOperation * 1e-9
show.value('heavy scores a second, peak', heavyScores, {
  format: 'compact',
  unit: 'a second',
})
show.value('one heavy score', heavySeconds * 1e6, { unit: 'µs of a core' })
show.value('cores for the heavy ranker, peak', heavyScores * heavySeconds, {
  format: 'compact',
  unit: 'cores',
})
show.value(
  'heavy ranker on every video, one request',
  (a.videos * heavySeconds) / 60,
  { unit: 'minutes of a core', digits: 0 },
)

// Retrieval: why it is not done by comparing with every video.
const compareAll = a.videos * a.embeddingNumbers
const compareSeconds = compareAll * a.nanosecondsPerOperation * 1e-9
show.value(
  'comparing with every video, one request',
  compareSeconds * 1000,
  {
    unit: 'ms of a core',
  },
)

// Memory.
const vector = a.embeddingNumbers * a.bytesPerNumber
show.value('video embeddings', a.videos * vector, { format: 'bytes' })
show.value('user embeddings', a.people * vector, { format: 'bytes' })

// Data.
const impressions = a.peoplePerDay * a.requestsPerPerson * a.slateSize
const kept = a.watchShare + (1 - a.watchShare) * a.negativesKept
const rowBytes = a.featuresPerRow * a.bytesPerFeature
show.value('impressions a day', impressions, { format: 'compact' })
show.value('training rows a day', impressions * kept, { format: 'compact' })
show.value('training data a day', impressions * kept * rowBytes, {
  format: 'bytes',
})
show.value('new videos a second', a.newVideosPerDay / SECONDS_A_DAY, {
  unit: 'a second',
})

// The funnel: how much work each stage is spared by the one before it.
show.table(
  [
    { stage: 'all videos', videos: a.videos },
    { stage: 'scored by the light ranker', videos: a.lightScores },
    { stage: 'scored by the heavy ranker', videos: a.heavyScores },
    { stage: 'shown', videos: a.slateSize },
  ].map(({ stage, videos }) => ({
    stage,
    videos,
    oneIn: a.videos / videos,
    heavy: videos * heavySeconds * 1000,
  })),
  {
    caption: 'If the heavy ranker scored them all, for one request',
    columns: {
      stage: { title: 'Stage' },
      videos: { title: 'Videos', format: 'compact' },
      oneIn: { title: 'One of', format: 'compact' },
      heavy: { title: 'Heavy ranker', unit: 'ms of a core' },
    },
  },
)

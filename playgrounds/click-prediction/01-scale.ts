// How big it is
// Requests, scores, tables, training rows and money, worked out of the assumptions in scale.ts.
import { show } from 'shortlist/show'
import { assumptions as a } from './scale.ts'

const requests = a.requestsPerDay / 86_400
const peak = requests * a.peakFactor
const perSecond = { format: 'compact', unit: 'a second' } as const
show.value('requests a second, mean', requests, perSecond)
show.value('requests a second, peak', peak, perSecond)

const seconds = a.heavyOperations * a.nanosecondsPerOperation * 1e-9
show.value(
  'heavy scores a second, mean',
  requests * a.heavyScores,
  perSecond,
)
show.value(
  'cores for the heavy model, peak',
  peak * a.heavyScores * seconds,
  {
    format: 'compact',
    unit: 'cores',
  },
)
show.value(
  'heavy model on all eligible ads, one request',
  a.eligible * seconds * 1000,
  { unit: 'ms of a core' },
)

const table = a.ids * a.embeddingNumbers * a.bytesPerNumber
show.value('embedding table', table, { format: 'bytes' })
show.value('embedding table with optimizer state', 2 * table, {
  format: 'bytes',
})

const clicks = a.requestsPerDay * a.clickRate
const kept = clicks + (a.requestsPerDay - clicks) * a.negativesKept
show.value('clicks a day', clicks, { format: 'compact' })
show.value('training rows a day', kept, { format: 'compact' })
show.value('log a day', a.requestsPerDay * a.bytesPerRow, {
  format: 'bytes',
})
show.value('training data a day', kept * a.bytesPerRow, { format: 'bytes' })
const revenue = (a.requestsPerDay * a.priceOfThousand) / 1000
show.value('one tenth of a percent of revenue, a year', revenue * 0.365, {
  format: 'compact',
  unit: 'dollars',
})
show.table(
  [
    { stage: 'live ads', ads: a.ads },
    { stage: 'eligible, scored by the light model', ads: a.lightScores },
    { stage: 'scored by the heavy model', ads: a.heavyScores },
    { stage: 'shown', ads: 1 },
  ].map(({ stage, ads }) => ({ stage, ads, heavy: ads * seconds * 1000 })),
  {
    caption: 'If the heavy model scored them all, for one request',
    columns: {
      stage: { title: 'Stage' },
      ads: { title: 'Ads', format: 'compact' },
      heavy: { title: 'Heavy model', unit: 'ms of a core' },
    },
  },
)

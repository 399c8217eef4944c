// How big it is
// Scores, rows that wait for their label, and how few conversions an advertiser has, worked out of the assumptions in scale.ts.
import { requiredSampleSize } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { assumptions as a } from './scale.ts'

const SECONDS_A_DAY = 86_400
const peak = (a.requestsPerDay / SECONDS_A_DAY) * a.peakFactor
show.value('requests a second, peak', peak, {
  format: 'compact',
  unit: 'a second',
})
const scores = peak * a.adsScored
show.value('conversion scores a second, peak', scores, {
  format: 'compact',
  unit: 'a second',
})
const scoreSeconds = a.operations * a.nanosecondsPerOperation * 1e-9
show.value('one score', scoreSeconds * 1e6, { unit: 'µs of a core' })
show.value('cores for the scores, peak', scores * scoreSeconds, {
  format: 'compact',
  unit: 'cores',
})
show.value('vectors of ids', a.ids * a.numbersPerId * a.bytesPerNumber, {
  format: 'bytes',
})

// Labels: few, and late.
const clicks = a.requestsPerDay * a.clickRate
const conversions = clicks * a.conversionRate
show.value('clicks a day', clicks, { format: 'compact' })
show.value('conversions a day', conversions, { format: 'compact' })
show.value('impressions for a conversion', a.requestsPerDay / conversions, {
  format: 'compact',
})
show.value(
  'conversions a day of the mean advertiser',
  conversions / a.advertisers,
)
show.value('clicks that wait for a label', clicks * a.longestDelay, {
  format: 'compact',
})
show.value(
  'rows that wait for a label',
  clicks * a.longestDelay * a.bytesPerRow,
  { format: 'bytes' },
)
show.value('training rows', clicks * a.trainingDays, { format: 'compact' })
show.value('training data', clicks * a.trainingDays * a.bytesPerRow, {
  format: 'bytes',
})

// An experiment: clicks in each arm to see a lift of two percent.
const rate = a.conversionRate
const eachArm = requiredSampleSize({
  standardDeviation: Math.sqrt(rate * (1 - rate)),
  minimumEffect: 0.02 * rate,
})
show.value('clicks in each arm', eachArm, { format: 'compact' })
const clicksOfMean = clicks / a.advertisers
show.value(
  'years for the mean advertiser',
  (2 * eachArm) / clicksOfMean / 365,
  { unit: 'years', digits: 0 },
)

// How much of a label is there after how long, if delays are exponential.
const came = (days: number) => 1 - Math.exp(-days / a.meanDelay)
const ages = [1 / 24, 1, 7, 14, 30]
show.table(
  ages.map((days) => ({
    age: days < 1 ? 'an hour' : days === 1 ? 'a day' : `${days} days`,
    came: came(days),
    waiting: conversions * (1 - came(days)),
  })),
  {
    caption: 'Of the conversions of one day of clicks',
    columns: {
      age: { title: 'After' },
      came: { title: 'Have come', format: 'percent', digits: 0 },
      waiting: { title: 'Still to come', format: 'compact' },
    },
  },
)
show.value('conversions that have come after a day', came(1), {
  format: 'percent',
})

// Find the skew
// A replay: 4,000 logged requests through your serving code and through the training job.
import { calibrationRatio } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { servedFeatures, type Features } from './serving.ts'
import { trainingFeatures } from './training.ts'
import { drawVisits, predict } from './visits.ts'

const pairs = drawVisits(5, 4000)
const trained = pairs.map(({ visit }) => trainingFeatures(visit))
const served = pairs.map(({ request }) => servedFeatures(request))
const names: (keyof Features)[] = ['hour', 'idleDays', 'logPrice']

/** The share of requests for which a feature is not what the job wrote. */
const differing = (name: keyof Features) =>
  served.filter(
    (features, row) =>
      !(Math.abs(features[name] - trained[row][name]) < 1e-9),
  ).length / pairs.length

const request = {
  utcMinute: 12 * 60,
  utcOffset: 0,
  daysSinceVisit: 3,
  priceCents: 1999,
}
show.check(
  'the night in Greenwich is the evening before in New York',
  () =>
    servedFeatures({ ...request, utcMinute: 2 * 60 + 10, utcOffset: -300 })
      .hour,
  { equals: 21 },
)
show.check(
  'not every clock is whole hours away from Greenwich',
  () =>
    [12 * 60 + 15, 12 * 60 + 45].map(
      (utcMinute) =>
        servedFeatures({ ...request, utcMinute, utcOffset: 330 }).hour,
    ),
  { equals: [17, 18] },
)
show.check(
  'somebody who was here today has been idle for 0 days',
  () => servedFeatures({ ...request, daysSinceVisit: 0 }).idleDays,
  { equals: 0 },
)
for (const name of names) {
  show.check(
    `${name} is what the training job wrote, request by request`,
    () => ({ 'share of requests that differ': differing(name) }),
    { equals: { 'share of requests that differ': 0 } },
  )
}
show.check(
  'as many clicks come as the served model expects',
  () => ({
    'expected over real clicks': calibrationRatio(
      pairs.map(({ clicked }) => clicked),
      served.map(predict),
    ),
  }),
  {
    is: 'between 0.95 and 1.05',
    passes: (seen) =>
      Math.abs(seen['expected over real clicks'] - 1) <= 0.05,
  },
)

const mean = (rows: Features[], name: keyof Features) =>
  rows.reduce((sum, features) => sum + features[name], 0) / rows.length
show.table(
  names.map((feature) => ({
    feature,
    training: mean(trained, feature),
    serving: mean(served, feature),
    differ: differing(feature),
  })),
  {
    caption: 'What a monitor of means sees, and what a replay sees',
    columns: {
      training: { title: 'mean in training', digits: 2 },
      serving: { title: 'mean in serving', digits: 2 },
      differ: {
        title: 'requests that differ',
        format: 'percent',
        digits: 0,
      },
    },
  },
)

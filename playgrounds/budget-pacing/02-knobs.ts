// When pacing matters, and which
// Clicks of the best possible as the budget grows to what the whole day would cost, and on days that differ in other ways.
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { atOnce } from './at-once.ts'
import { inHindsight, live, scale, throttle, type Pace } from './live.ts'
import { createDay, type Settings } from './world.ts'

const pacings: [string, Pace][] = [
  ['at once', atOnce],
  ['throttled', throttle],
  ['scaled bids', scale],
]
/** Clicks as a share of the best in hindsight, by pacing. */
function contest(changes: Partial<Settings>) {
  const days = [1, 2, 3, 4, 5, 6].map((seed) =>
    createDay({ ...changes, seed }),
  )
  const best = days.map(inHindsight)
  return pacings.map(([, pace]) =>
    meanInterval(days.map((day, i) => live(day, pace).clicks / best[i])),
  )
}

const sweep = [0.1, 0.3, 0.6, 1, 1.5].map((budgetShare) => ({
  budgetShare,
  shares: contest({ budgetShare }),
}))
const rows = sweep.flatMap(({ budgetShare, shares }) =>
  shares.map(({ mean }, i) => ({
    budgetShare,
    share: mean,
    pacing: pacings[i][0],
  })),
)
const [tight] = sweep
const ample = sweep[sweep.length - 1]
const text = ({ shares }: typeof tight) =>
  shares
    .map(({ mean }, i) => `${pacings[i][0]} ${(100 * mean).toFixed(0)}%`)
    .join(', ')
show.plot({
  title: 'Clicks, of the best possible',
  x: {
    label: 'Budget, of what the whole day would cost',
    format: 'percent',
  },
  y: { label: 'Clicks, of the best', format: 'percent' },
  marks: [
    { mark: 'line', rows, x: 'budgetShare', y: 'share', series: 'pacing' },
  ],
  alt: `With a budget for a tenth of the day: ${text(tight)}. With more than the day can take: ${text(ample)}.`,
})
ample.shares.forEach(({ mean, low, high }, i) => {
  show.value(`of the best with an ample budget, ${pacings[i][0]}`, mean, {
    interval: [low, high],
    intervalName: '95% over 6 days',
    format: 'percent',
    digits: 0,
    better: 'higher',
  })
})

const kinds: [string, Partial<Settings>][] = [
  ['as usual', {}],
  ['impressions all alike', { spread: 0 }],
  ['prices fall through the day', { priceTrend: -1.5 }],
  ['prices rise through the day', { priceTrend: 1.5 }],
]
show.table(
  kinds.map(([name, changes]) => {
    const [once, throttled, scaled] = contest(changes)
    return {
      name,
      once: once.mean,
      throttled: throttled.mean,
      scaled: scaled.mean,
    }
  }),
  {
    caption: 'Clicks, of the best possible, by kind of day',
    columns: {
      name: { title: 'Day' },
      once: { title: 'At once', format: 'percent', digits: 0 },
      throttled: { title: 'Throttled', format: 'percent', digits: 0 },
      scaled: { title: 'Scaled bids', format: 'percent', digits: 0 },
    },
  },
)

// The same items, another history
// A site ranks by its own log for sixty days, twice, with equal items and other luck, for eight sets of items.
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { compare } from './compare.ts'
import { score } from './rank.ts'
import type { Record } from './world.ts'

const rate = ({ clicks, shown }: Record) => (clicks + 1) / (shown + 10)
const clicks = (record: Record) => record.clicks
const rankers = [
  { name: 'your ranking', score, randomPages: 0 },
  { name: 'by clicks', score: clicks },
  { name: 'by clicks, 10% random', score: clicks, randomPages: 0.1 },
  { name: 'by click rate', score: rate },
  { name: 'by click rate, 10% random', score: rate, randomPages: 0.1 },
]
const results = rankers.map(({ name, score, randomPages = 0 }) => {
  const runs = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) =>
    compare(score, { seed, randomPages }),
  )
  const over = (key: 'topFive' | 'both' | 'found' | 'clicks') =>
    meanInterval(runs.map((run) => run[key]))
  return { name, over }
})
show.table(
  results.map(({ name, over }) => ({
    name,
    topFive: over('topFive').mean,
    both: over('both').mean,
    found: over('found').mean,
    clicks: over('clicks').mean,
  })),
  {
    caption: 'After sixty days, mean over eight sets of items',
    columns: {
      name: { title: 'Ranking' },
      topFive: { title: 'Shown, top five', format: 'percent', digits: 0 },
      both: { title: 'In both histories', digits: 1 },
      found: { title: 'Of the best five', digits: 1 },
      clicks: {
        title: 'Clicks, of the best',
        format: 'percent',
        digits: 0,
      },
    },
  },
)
for (const { name, over } of results) {
  const { mean, low, high } = over('both')
  show.value(`winners in both histories, ${name}`, mean, {
    interval: [low, high],
    intervalName: '95% over 8 sets of items',
    unit: 'of 5',
    digits: 1,
  })
}

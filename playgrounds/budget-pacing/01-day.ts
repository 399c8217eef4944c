// The same budget, three ways to spend it
// Twelve days of second-price auctions, with money for less than a third of what could be bought: all at once, throttled, and with scaled bids.
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { atOnce } from './at-once.ts'
import { inHindsight, live, scale, throttle, type Pace } from './live.ts'
import { pace } from './pacing.ts'
import { createDay } from './world.ts'

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
const days = SEEDS.map((seed) => createDay({ seed }))
const best = days.map(inHindsight)
const contestants: [string, Pace][] = [
  ['your pacing', pace],
  ['at once', atOnce],
  ['throttled', throttle],
  ['scaled bids', scale],
]
const results = contestants.map(([name, pace]) => {
  const runs = days.map((day) => live(day, pace))
  const spent = runs.map((run) => run.spent)
  return {
    name,
    clicks: meanInterval(runs.map((run) => run.clicks)),
    ofBest: meanInterval(runs.map((run, i) => run.clicks / best[i])),
    hours: meanInterval(runs.map((run) => run.hours)).mean,
    left: meanInterval(spent.map((run) => 1 - run[run.length - 1])).mean,
    curve: spent[0].map((_, period) => ({
      hour: (period + 1) / 4,
      share: meanInterval(spent.map((run) => run[period])).mean,
      pacing: name,
    })),
  }
})
show.table(
  results.map(({ name, clicks, ofBest, hours, left }) => ({
    name,
    clicks: clicks.mean,
    ofBest: ofBest.mean,
    hours,
    left,
  })),
  {
    caption: 'Mean of twelve days',
    columns: {
      name: { title: 'Pacing' },
      clicks: { title: 'Clicks', digits: 1, best: 'higher' },
      ofBest: { title: 'Of the best', format: 'percent', digits: 0 },
      hours: { title: 'Spends until hour', digits: 1 },
      left: { title: 'Unspent', format: 'percent', digits: 1 },
    },
  },
)
for (const { name, clicks } of results) {
  show.value(`clicks, ${name}`, clicks.mean, {
    interval: [clicks.low, clicks.high],
    intervalName: '95% over 12 days',
    digits: 1,
    better: 'higher',
  })
}
const [, first, second, third] = results
show.plot({
  title: 'Spent by the hour',
  x: { label: 'Hour of the day', domain: [0, 24] },
  y: { label: 'Of the budget', format: 'percent', domain: [0, 1] },
  marks: [
    {
      mark: 'line',
      x: 'hour',
      y: 'share',
      series: 'pacing',
      rows: [first, second, third].flatMap(({ curve }) => curve),
    },
  ],
  alt: `Spent at once, the budget lasts until hour ${first.hours.toFixed(0)} on average; throttled, until ${second.hours.toFixed(0)}; with scaled bids, until ${third.hours.toFixed(0)}.`,
})

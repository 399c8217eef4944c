// The price of an old index
// Stock and prices as the index last heard of them, from now to three days ago, in three worlds; with stock asked for again before the page is shown, and without.
// Budget: 10 s
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { launch } from './funnel.ts'
import { recipes, trainRanker } from './rankers.ts'
import { openSite } from './site.ts'
import { futureSearches } from './truth.ts'
import type { WorldSettings } from './world.ts'

const HOURS = [0, 1, 6, 24, 72]
const orders = recipes.find(({ label }) => label === 'order')!

/** A shop, and what its pages bring with an index so many hours old. */
function open(changes: Partial<WorldSettings>) {
  const site = openSite(changes)
  const ranker = trainRanker(site, orders)
  const searches = futureSearches(site.world, 30)
  const known = new Map<string, ReturnType<typeof launch>>()
  return (staleness: number, asksAgain: boolean) => {
    const key = `${staleness} ${asksAgain}`
    const before = known.get(key)
    if (before) return before
    const serving = { indexAge: staleness, asksAgain }
    const outcome = launch(site, ranker, serving, searches)
    known.set(key, outcome)
    return outcome
  }
}

const settings: Partial<WorldSettings>[] = [
  { seed: 1 },
  { seed: 2 },
  { seed: 3 },
  { seed: 1, stockChanges: 0, priceChanges: 0 },
]
const shops = settings.map((changes, index) => {
  show.progress('Worlds', index, settings.length)
  return open(changes)
})
const usual = shops.slice(0, 3)
const still = shops[3]
const mean = (
  staleness: number,
  asksAgain: boolean,
  key: 'kept' | 'soldOut',
) => meanInterval(usual.map((shop) => shop(staleness, asksAgain)[key])).mean
const fresh = mean(0, false, 'kept')
const rows = HOURS.map((hours) => ({
  hours,
  kept: 100 * mean(hours, false, 'kept'),
  lost: 1 - mean(hours, false, 'kept') / fresh,
  soldOut: mean(hours, false, 'soldOut'),
  again: 1 - mean(hours, true, 'kept') / fresh,
  still: 1 - still(hours, false).kept / still(0, false).kept,
}))
const share = { format: 'percent', digits: 1 } as const
show.table(rows, {
  caption: 'What is lost, by the age of stock and prices in the index',
  columns: {
    hours: { title: 'Age', unit: 'h', digits: 0 },
    kept: { title: 'Orders kept, of 100 searches', digits: 1 },
    lost: { title: 'Lost', ...share },
    soldOut: { title: 'Page sold out', ...share },
    again: { title: 'Lost, stock asked for again', ...share },
    still: { title: 'Lost, if nothing changes', ...share },
  },
})
const [, hour, , day, days] = rows
show.value('lost with an index one hour old', hour.lost, share)
show.value('lost with an index a day old', day.lost, share)
show.value('lost a day old, stock asked for again', day.again, share)
show.value('page sold out, a day old', day.soldOut, share)
show.value('lost three days old, if nothing changes', days.still, share)
show.plot({
  title: 'Orders lost to the age of the index',
  x: { label: 'Age of stock and prices', unit: 'hours' },
  y: { label: 'Lost', format: 'percent' },
  marks: [
    {
      mark: 'line',
      x: 'hours',
      y: 'lost',
      series: 'page',
      rows: rows.flatMap(({ hours, lost, again }) => [
        { hours, lost, page: 'as the index says' },
        { hours, lost: again, page: 'stock asked for again' },
      ]),
    },
  ],
  alt: `A day old, the index loses ${Math.round(100 * day.lost)}% of orders; with stock asked for again ${Math.round(100 * day.again)}%.`,
})

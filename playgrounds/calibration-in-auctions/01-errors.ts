// Who pays for a wrong click rate
// Impressions of six worlds are sold in four markets by a model that overstates all ads, half of them, or as you say.
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { believedRate } from './model.ts'
import { sell, type Market, type Sales } from './sell.ts'
import { createWorld } from './world.ts'

const worlds = [1, 2, 3, 4, 5, 6].map((seed) => createWorld({ seed }))
const markets: [string, Market][] = [
  ['clicks only', {}],
  ['with a bidder for impressions', { rival: true }],
  ['with a reserve', { reserve: 2.2 }],
  ['billed by the impression', { perImpression: true }],
]
/** What the true rates bring, by market and world. */
const right = markets.map(([, rules]) =>
  worlds.map((world) => sell(world, world.rates, rules)),
)
const half: typeof believedRate = (truth, ad) => (ad % 2 ? 1 : 1.5) * truth
const models: [string, typeof believedRate][] = [
  ['your model', believedRate],
  ['all × 1.5', (truth) => 1.5 * truth],
  ['half × 1.5', half],
]
for (const [model, believe] of models) {
  const rows = markets.map(([market, rules], m) => {
    const runs = worlds.map((world, w) => {
      const wrong = sell(world, world.rates.map(believe), rules)
      return {
        revenue: wrong.revenue / right[m][w].revenue - 1,
        value: wrong.value / right[m][w].value - 1,
      }
    })
    const revenue = meanInterval(runs.map((run) => run.revenue))
    const value = meanInterval(runs.map((run) => run.value))
    const spread =
      100 * Math.max(...[revenue, value].map((m) => m.high - m.mean))
    return { market, revenue: revenue.mean, value: value.mean, spread }
  })
  show.table(rows, {
    caption: `Against the true rates: ${model}`,
    columns: {
      market: { title: 'Market' },
      revenue: {
        title: `Revenue, ${model}`,
        format: 'percent',
        digits: 1,
      },
      value: { title: `Value, ${model}`, format: 'percent', digits: 1 },
      spread: { title: '95% over 6 worlds, ± points', digits: 1 },
    },
  })
}

// Who pays: the price of a click of the ads that are overstated.
const price = ({ paid, clicks }: Sales) => {
  const even = (sum: number, x: number, ad: number) =>
    ad % 2 === 0 ? sum + x : sum
  return paid.reduce(even, 0) / clicks.reduce(even, 0)
}
const dearer = meanInterval(
  worlds.map((world, w) => {
    const wrong = sell(world, world.rates.map(half))
    return price(wrong) / price(right[0][w]) - 1
  }),
)
show.value('price of a click of the overstated half', dearer.mean, {
  interval: [dearer.low, dearer.high],
  intervalName: '95% over 6 worlds',
  format: 'percent',
  digits: 0,
})

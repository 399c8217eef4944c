// What a wrong level costs
// True chances times the errors of error.ts, or times 1.5 for everybody, sold in four markets of six worlds.
// Budget: 15 s
import { generalizedSecondPrice, meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { createWorld } from './create-world.ts'
import { error } from './error.ts'
import { candidatesOf, sell, trueChances, type Rules } from './market.ts'

const plain: Rules = {
  auction: generalizedSecondPrice,
  quality: ({ billedBy, chance }) => (billedBy === 'click' ? chance : 1),
  reserve: 0,
  brands: false,
}
const markets: [string, Rules][] = [
  ['clicks only', plain],
  ['beside brands', { ...plain, brands: true }],
  ['with a reserve', { ...plain, reserve: 12 }],
  ['billed by the impression', { ...plain, perImpression: true }],
]
const worlds = [1, 2, 3, 4, 5, 6].map((seed) => {
  const world = createWorld({ seed, days: 7, futureDays: 5 })
  const requests = world.requests.filter(({ day }) => day >= 7)
  const truth = trueChances(world, requests)
  const advertisers = candidatesOf(requests).map(
    ({ ad }) => world.advertiserOf[ad],
  )
  return { world, requests, truth, advertisers }
})
const errors: [string, (advertiser: number) => number][] = [
  ['all × 1.5', () => 1.5],
  ['error.ts', error],
]
for (const [name, factor] of errors) {
  const rows = markets.map(([market, rules]) => {
    const runs = worlds.map(({ world, requests, truth, advertisers }) => {
      const wrong = truth.map(
        (chance, i) => chance * factor(advertisers[i]),
      )
      const should = sell(world, requests, truth, truth, rules)
      const is = sell(world, requests, truth, wrong, rules)
      return {
        revenue: is.revenue / should.revenue - 1,
        value: is.value / should.value - 1,
      }
    })
    const revenue = meanInterval(runs.map((run) => run.revenue))
    const value = meanInterval(runs.map((run) => run.value))
    return {
      market,
      revenue: revenue.mean,
      revenueMargin: 100 * (revenue.high - revenue.mean),
      value: value.mean,
      valueMargin: 100 * (value.high - value.mean),
    }
  })
  show.table(rows, {
    caption: `Against the true chances: ${name}`,
    columns: {
      market: { title: 'Market' },
      revenue: {
        title: `Revenue, ${name}`,
        format: 'percent',
        digits: 1,
      },
      revenueMargin: { title: '± points, 95%', digits: 1 },
      value: { title: `Value, ${name}`, format: 'percent', digits: 1 },
      valueMargin: { title: '± points, 95%, of value', digits: 1 },
    },
  })
}

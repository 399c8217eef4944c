// What the error costs, and whom
// Auctions with value × probability as the bid: dollars lost by bidding too much and too little, by kind of advertiser, in four worlds.
// Budget: 10 s
import { show } from 'shortlist/show'
import { drawOpportunities, money, sell } from './auction.ts'
import { contestants, launched, tableOf } from './contest.ts'
import { meanOf } from './judge.ts'
import { openMarket } from './log.ts'
import { lossesByKind, type Loss } from './losses.ts'
import { showOver } from './over-worlds.ts'
import { KINDS } from './world.ts'

const learnerOf = (name: string) =>
  contestants.find((one) => one.name === name)!.learn
const bidders = [
  { name: 'not yet is no', learn: learnerOf('factorization machine') },
  {
    name: 'delay modeled',
    learn: learnerOf('delay model + factorization'),
  },
]
const markets = [1, 2, 3, 4].map((seed) => openMarket({ seed }))
const results = bidders.map(({ name, learn }, i) => {
  show.progress('Models', i, bidders.length)
  const worlds = markets.map((market) => {
    const places = drawOpportunities(market.world, 300)
    const predict = launched(market, learn)
    const sales = sell(market.world, places, predict, tableOf(market))
    const share = (k: number) =>
      sales.filter(({ kind }) => kind === k).length /
      Math.max(1, sales.filter(({ bestKind }) => bestKind === k).length)
    return {
      losses: lossesByKind(sales),
      shares: KINDS.map((_, k) => share(k)),
      ...money(sales),
    }
  })
  return { name, worlds }
})
type Result = (typeof results)[0]
const mean = ({ worlds }: Result, kind: number, key: keyof Loss) =>
  meanOf(worlds.map(({ losses }) => losses[kind][key]))
const [plain, modeled] = results
show.table(
  KINDS.map(({ kind, days }, k) => ({
    kind: `${kind}, ${days} days`,
    ...Object.fromEntries(
      results.flatMap((result) => [
        [`${result.name} over`, mean(result, k, 'over')],
        [`${result.name} under`, mean(result, k, 'under')],
      ]),
    ),
  })),
  {
    caption: 'Dollars lost for a thousand places',
    columns: {
      kind: { title: 'Kind' },
      ...Object.fromEntries(
        results.flatMap(({ name }) => [
          [`${name} over`, { title: `Too high, ${name}`, digits: 1 }],
          [`${name} under`, { title: `Too low, ${name}`, digits: 1 }],
        ]),
      ),
    },
  },
)
for (const result of results) {
  const { name, worlds } = result
  const sumOver = (kinds: number[], key: keyof Loss) =>
    worlds.map(({ losses }) =>
      kinds.reduce((sum, k) => sum + losses[k][key], 0),
    )
  showOver(`furniture loses by low bids, ${name}`, sumOver([3], 'under'), {
    unit: 'dollars',
    digits: 0,
    better: 'lower',
  })
  showOver(`games lose by high bids, ${name}`, sumOver([0], 'over'), {
    unit: 'dollars',
    digits: 0,
    better: 'lower',
  })
  showOver(
    `furniture, places over places deserved, ${name}`,
    worlds.map(({ shares }) => shares[3]),
    { digits: 2 },
  )
  showOver(
    `worth to winners, ${name}`,
    worlds.map(({ worth }) => worth),
    { unit: 'dollars', digits: 0, better: 'higher' },
  )
  showOver(
    `paid to us, ${name}`,
    worlds.map(({ revenue }) => revenue),
    { unit: 'dollars', digits: 0 },
  )
}
showOver(
  'furniture, places won back by modeling the delay',
  plain.worlds.map(
    ({ shares }, w) => modeled.worlds[w].shares[3] - shares[3],
  ),
  { digits: 2, better: 'higher' },
)
showOver(
  'share of the possible that furniture loses by low bids, not yet is no',
  plain.worlds.map(({ losses }) => losses[3].under / losses[3].possible),
  { format: 'percent', digits: 0, better: 'lower' },
)
showOver(
  'share of the possible that furniture loses by low bids, delay modeled',
  modeled.worlds.map(({ losses }) => losses[3].under / losses[3].possible),
  { format: 'percent', digits: 0, better: 'lower' },
)
showOver(
  'worth won by modeling the delay',
  plain.worlds.map(({ worth }, w) => modeled.worlds[w].worth - worth),
  { unit: 'dollars', digits: 0, better: 'higher' },
)
show.plot({
  title: 'Dollars lost for a thousand places, too high and too low',
  x: { label: 'Kind', scale: 'band' },
  y: { label: 'Dollars' },
  facet: { x: 'model' },
  marks: [
    {
      mark: 'bar',
      x: 'kind',
      y: 'dollars',
      series: 'bids',
      rows: results.flatMap((result) =>
        KINDS.flatMap(({ kind }, k) =>
          (['over', 'under'] as const).map((key) => ({
            model: result.name,
            kind,
            dollars: mean(result, k, key),
            bids: key === 'over' ? 'too high' : 'too low',
          })),
        ),
      ),
    },
  ],
  alt: results
    .map(
      (result) =>
        `${result.name}: furniture loses ${mean(result, 3, 'under').toFixed(0)} dollars by low bids, games ${mean(result, 0, 'over').toFixed(0)} by high ones`,
    )
    .join('; '),
})

// An error that all share, and one that they do not
// Bids with the true chances times a factor: none, the same for all, or lower the later a kind converts. Four worlds, no model, so that nothing else differs.
import { show } from 'shortlist/show'
import { drawOpportunities, money, sell } from './auction.ts'
import { createWorld } from './create-world.ts'
import type { Asked } from './features.ts'
import { meanOf } from './judge.ts'
import { lossesByKind } from './losses.ts'
import { showOver } from './over-worlds.ts'
import { KINDS, usual } from './world.ts'

/** About what naive labels make of the four kinds. */
const UNEVEN = [1, 0.93, 0.79, 0.61]
const errors = [
  { name: 'none', factors: [1, 1, 1, 1] },
  { name: 'all × 0.8', factors: [0.8, 0.8, 0.8, 0.8] },
  { name: 'all × 1.5', factors: [1.5, 1.5, 1.5, 1.5] },
  { name: 'by kind, as naive labels', factors: UNEVEN },
]
const worlds = [1, 2, 3, 4].map((seed) => {
  const world = createWorld({ ...usual, seed })
  return { world, places: drawOpportunities(world, 400) }
})
const results = errors.map(({ name, factors }) => {
  const runs = worlds.map(({ world, places }) => {
    const times = (factorOf: (kind: number) => number) => {
      let i = 0
      const day = (place: number) =>
        places[Math.floor(place / places[0].eligible.length)].day
      return (rows: readonly Asked[]) =>
        Float64Array.from(rows, (row) => {
          const ad = world.advertisers[row.advertiser]
          const { convert } = world.truth(row, ad.id, day(i++))
          return Math.min(1, convert * factorOf(ad.kind))
        })
    }
    const sales = sell(
      world,
      places,
      times((kind) => factors[kind]),
      times(() => 1),
    )
    return {
      ...money(sales),
      losses: lossesByKind(sales),
      furniture:
        sales.filter(({ kind }) => kind === 3).length / sales.length,
    }
  })
  return { name, runs }
})
const [right] = results
const rows = results.map(({ name, runs }) => ({
  name,
  worth: meanOf(
    runs.map(({ worth }, w) => worth / right.runs[w].worth - 1),
  ),
  revenue: meanOf(
    runs.map(({ revenue }, w) => revenue / right.runs[w].revenue - 1),
  ),
  surplus: meanOf(
    runs.map(({ surplus }, w) => surplus / right.runs[w].surplus - 1),
  ),
  furniture: meanOf(
    runs.map(({ furniture }, w) => furniture / right.runs[w].furniture - 1),
  ),
}))
show.table(rows, {
  caption: 'Against bids with the true chances',
  columns: {
    name: { title: 'Error' },
    worth: { title: 'Worth to winners', format: 'percent', digits: 1 },
    revenue: { title: 'Paid to us', format: 'percent', digits: 1 },
    surplus: { title: 'Left to advertisers', format: 'percent', digits: 1 },
    furniture: {
      title: 'Places of furniture',
      format: 'percent',
      digits: 0,
    },
  },
})
for (const [key, name] of [
  ['worth', 'worth lost'],
  ['revenue', 'revenue lost'],
] as const) {
  showOver(
    `${name} by the uneven error`,
    results[3].runs.map((run, w) => 1 - run[key] / right.runs[w][key]),
    { format: 'percent', digits: 1, better: 'lower' },
  )
}
show.table(
  KINDS.map(({ kind }, k) => ({
    kind,
    factor: UNEVEN[k],
    under: meanOf(
      results[3].runs.map(
        ({ losses }) => losses[k].under / losses[k].possible,
      ),
    ),
    over: meanOf(results[3].runs.map(({ losses }) => losses[k].over)),
    none: meanOf(
      right.runs.map(({ losses }) => losses[k].under + losses[k].over),
    ),
  })),
  {
    caption: 'What each kind loses by the uneven error',
    columns: {
      kind: { title: 'Kind' },
      factor: { title: 'Chances times', digits: 2 },
      under: {
        title: 'Of its possible gain, by low bids',
        format: 'percent',
        digits: 0,
      },
      over: { title: 'Dollars, by high bids', digits: 1 },
      none: { title: 'Dollars, with true chances', digits: 1 },
    },
  },
)

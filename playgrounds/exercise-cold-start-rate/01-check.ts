// Which twenty of 300 new items
// Your rates on items that can be worked out by hand, and in 20 worlds whose true rates are known.
import { show } from 'shortlist/show'
import { rates, type Item } from './rates.ts'
import { createItems, earned, type KnownItem } from './world.ts'

const worlds = Array.from({ length: 20 }, (_, seed) =>
  createItems(seed + 1),
)
const rounded = (value: number) => Math.round(1000 * value) / 1000
/** Mean share of the best possible clicks; the estimate sees no true rates. */
const meanEarned = (estimate: (items: Item[]) => number[]) => {
  const shares = worlds.map((items) =>
    earned(
      items,
      estimate(
        items.map(({ category, shown, clicks }) => ({
          category,
          shown,
          clicks,
        })),
      ),
    ),
  )
  return rounded(
    shares.reduce((sum, share) => sum + share, 0) / shares.length,
  )
}
const raw = (items: Item[]) =>
  items.map(({ shown, clicks }) => (shown ? clicks / shown : 0))
const ofCategory = (items: Item[]) =>
  items.map(({ category }) => {
    const members = items.filter((item) => item.category === category)
    const sum = (key: 'shown' | 'clicks') =>
      members.reduce((total, item) => total + item[key], 0)
    return sum('clicks') / Math.max(1, sum('shown'))
  })

const estimates = [
  { estimate: 'own rate', earned: meanEarned(raw) },
  { estimate: 'rate of the category', earned: meanEarned(ofCategory) },
]
try {
  estimates.push({ estimate: 'yours', earned: meanEarned(rates) })
} catch {
  show.text('Your rates threw an error; the checks say which.')
}
show.table(estimates, {
  caption: 'What the twenty favorites earn, of what the best twenty would',
  columns: {
    estimate: { title: 'Estimate' },
    earned: {
      title: 'Earned',
      format: 'percent',
      digits: 1,
      best: 'higher',
    },
  },
})

const item = (category: string, shown: number, clicks: number): Item => ({
  category,
  shown,
  clicks,
})
const known = [
  item('shoes', 10_000, 800),
  item('shoes', 2, 1),
  item('shoes', 0, 0),
  item('hats', 5_000, 50),
  item('hats', 0, 0),
]
show.check(
  'what was never shown has the rate of its category',
  () => [rates(known)[2], rates(known)[4]].map(rounded),
  { equals: [0.08, 0.01], within: 0.0005 },
)
show.check(
  'what was shown 10,000 times has nearly its own rate',
  () => {
    const items = [item('hats', 90_000, 900), item('hats', 10_000, 800)]
    return rounded(rates(items)[1])
  },
  {
    is: '0.07 to 0.08; its category has 0.017',
    passes: (rate) => rate >= 0.07 && rate <= 0.08,
  },
)
show.check(
  'a few clicks count for something, and one does not count for everything',
  () => {
    const usual = item('hats', 100_000, 2000)
    const rate = (shown: number, clicks: number) =>
      rounded(rates([usual, item('hats', shown, clicks)])[1])
    return [rate(1, 1), rate(60, 6)]
  },
  {
    is: 'between 0.02 and 0.15 for one of 1, and above 0.022 for 6 of 60; the category has 0.02',
    passes: ([one, six]) => one > 0.02 && one < 0.15 && six > 0.022,
  },
)
show.check(
  'more impressions at the same rate bring it closer to that rate',
  () => {
    const usual = item('hats', 100_000, 2000)
    return [20, 100, 500].map((shown) =>
      rounded(rates([usual, item('hats', shown, shown / 10)])[1]),
    )
  },
  {
    is: 'three rising numbers between 0.02 and 0.1',
    passes: ([a, b, c]) => 0.02 < a && a < b && b < c && c <= 0.1,
  },
)
show.check(
  'a category nobody has seen takes the rate of all items; nothing shown is 0',
  () => [
    rounded(rates([item('hats', 1000, 30), item('new', 0, 0)])[1]),
    ...rates([item('new', 0, 0)]),
  ],
  { equals: [0.03, 0], within: 0.0005 },
)
const best = Math.max(...estimates.slice(0, 2).map(({ earned }) => earned))
const wanted = rounded(best + 0.09)
show.check(
  'its twenty favorites earn much more than those of either rate alone',
  () => meanEarned(rates),
  {
    is: `${wanted} or more of what the best twenty earn`,
    passes: (share) => share >= wanted,
  },
)
show.check(
  'what it claims for its favorites is about what they get',
  () => {
    const claims = worlds.map((items: KnownItem[]) => {
      const claimed = rates(items)
      const top = items
        .map(({ rate }, place) => ({ rate, claim: claimed[place] }))
        .sort((a, b) => b.claim - a.claim)
        .slice(0, 20)
      const total = (key: 'rate' | 'claim') =>
        top.reduce((sum, row) => sum + row[key], 0)
      return total('claim') / total('rate')
    })
    return rounded(claims.reduce((a, b) => a + b, 0) / claims.length)
  },
  {
    is: '0.8 to 1.25, claimed over true',
    passes: (ratio) => ratio >= 0.8 && ratio <= 1.25,
  },
)

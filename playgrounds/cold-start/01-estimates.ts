// Which twenty of four hundred new items
// Five ways to estimate a click rate from some fifty impressions: how wrong they are, and what their favorites claim and earn.
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { blend, content, raw, yours, type Estimate } from './estimate.ts'
import { judge } from './judge.ts'
import { createItems, usual } from './world.ts'

const step: Estimate = (item) =>
  item.shown < 100 ? content(item) : raw(item)
const estimates = [
  { name: 'raw rate', estimate: raw },
  { name: 'content', estimate: content },
  { name: 'content, then raw', estimate: step },
  { name: 'blend', estimate: blend(60) },
  { name: 'yours', estimate: yours },
]
const worlds = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) =>
  createItems({ ...usual, seed }),
)
const rows = estimates.map(({ name, estimate }) => {
  const results = worlds.map((items) => judge(estimate, items))
  const over = (key: 'error' | 'claimed' | 'earned') =>
    meanInterval(results.map((result) => result[key]))
  return {
    name,
    error: over('error'),
    claimed: over('claimed'),
    earned: over('earned'),
  }
})

const percent = { format: 'percent', digits: 1 } as const
show.table(
  rows.map(({ name, error, claimed, earned }) => ({
    estimate: name,
    error: error.mean,
    claimed: claimed.mean,
    earned: earned.mean,
  })),
  {
    caption: 'Click rates, mean of eight worlds',
    columns: {
      estimate: { title: 'Estimate' },
      error: { title: 'Error, all items', ...percent, best: 'lower' },
      claimed: { title: 'Claimed of its best twenty', ...percent },
      earned: { title: 'Earned by them', ...percent, best: 'higher' },
    },
  },
)
const best = worlds.map((items) => {
  const rates = items.map(({ rate }) => rate).sort((a, b) => b - a)
  return meanInterval(rates.slice(0, 20)).mean
})
show.value('earned by the true best', meanInterval(best).mean, percent)
for (const { name, ...read } of rows) {
  for (const what of ['error', 'claimed', 'earned'] as const) {
    const { mean, low, high } = read[what]
    show.value(`${what}, ${name}`, mean, {
      ...percent,
      interval: [low, high],
      intervalName: '95% over 8 worlds',
    })
  }
}

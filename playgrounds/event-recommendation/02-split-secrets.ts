// When the split does not matter
// The same promise with events that are all alike, with weeks that are all alike, with both, and with features that are logged as served. In three worlds.
// Budget: 15 s
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { futureAuc, offlineAuc } from './contest.ts'
import { recipes } from './recipes.ts'
import { openSite } from './site.ts'
import { fourSplits } from './splits.ts'
import type { WorldSettings } from './world.ts'

const SEEDS = [1, 2, 3]
const sitesOf = (changes: Partial<WorldSettings>) =>
  SEEDS.map((seed) => openSite({ seed, ...changes }, { every: Infinity }))
const usual = sitesOf({})
const settings = [
  { name: 'as usual', recipe: recipes[2], sites: () => usual },
  {
    name: 'events alike',
    recipe: recipes[2],
    sites: () => sitesOf({ appealSpread: 0 }),
  },
  {
    name: 'weeks alike',
    recipe: recipes[2],
    sites: () => sitesOf({ fashion: 0 }),
  },
  {
    name: 'both alike',
    recipe: recipes[2],
    sites: () => sitesOf({ appealSpread: 0, fashion: 0 }),
  },
  { name: 'features as served', recipe: recipes[0], sites: () => usual },
]
const results = settings.map(({ name, recipe, sites }, step) => {
  show.progress('Settings', step, settings.length)
  const runs = sites().map((site) => {
    const future = futureAuc(site, recipe).new
    return fourSplits.map(
      ({ split }) => offlineAuc(site, split, recipe) - future,
    )
  })
  return {
    name,
    gaps: fourSplits.map((_, i) => meanInterval(runs.map((run) => run[i]))),
  }
})
show.table(
  results.map(({ name, gaps }) => ({
    name,
    random: gaps[0].mean,
    event: gaps[1].mean,
    time: gaps[2].mean,
    both: gaps[3].mean,
  })),
  {
    caption: 'Offline AUC less the AUC of the future',
    columns: {
      name: { title: 'World' },
      random: { title: 'At random', digits: 3 },
      event: { title: 'By event alone', digits: 3 },
      time: { title: 'By time alone', digits: 3 },
      both: { title: 'By time and event', digits: 3 },
    },
  },
)
const value = (name: string, row: number) => {
  const { mean, low, high } = results[row].gaps[0]
  show.value(name, mean, {
    interval: [low, high],
    intervalName: `95% over ${SEEDS.length} worlds`,
    digits: 3,
    better: 'lower',
  })
}
value('random split promises too much', 0)
value('the same, events and weeks alike', 3)
value('the same, features as served', 4)

// When collaborative filtering is enough
// Factors learned anew every night, against a regression on content and counters: then events live longer, the log gets denser, and the way stops to matter. In three worlds.
// Budget: 15 s
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { factorsByNight } from './factors.ts'
import { outcomeOf } from './judging.ts'
import { popularNearYou } from './models.ts'
import { trainRegression } from './rankers.ts'
import { openSite } from './site.ts'
import type { WorldSettings } from './world.ts'

const SEEDS = [1, 2, 3]
const names = ['factors', 'popular near you', 'regression'] as const

function recalls(changes: Partial<WorldSettings>) {
  const runs = SEEDS.map((seed) => {
    const site = openSite(
      { seed, ...changes },
      { every: changes.requestsPerDay ? 90 : 30 },
    )
    const factors = factorsByNight(site.world, [site.log, site.future])
    const rankers = [
      { name: names[0], score: factors.score.bind(factors) },
      popularNearYou,
      trainRegression(site.log),
    ]
    return rankers.map(
      (ranker) => outcomeOf(site.world, ranker, site.visits).recall,
    )
  })
  return names.map((_, i) => meanInterval(runs.map((run) => run[i])))
}

// There is always room here, so that recall is about taste alone.
const room = { seats: 0 }
const long = { ...room, bookableDays: 200 }
const dense = { ...long, requestsPerDay: 240 }
const settings: { name: string; changes: Partial<WorldSettings> }[] = [
  { name: '14 days', changes: room },
  { name: '200 days', changes: long },
  { name: '200 days, three times the log', changes: dense },
  {
    name: '… and the way and friends do not matter',
    changes: { ...dense, distanceEffect: 0, friendEffect: 0 },
  },
]
const results = settings.map(({ name, changes }, step) => {
  show.progress('Settings', step, settings.length)
  return { name, recall: recalls(changes) }
})
show.table(
  results.map(({ name, recall: [factors, popular, regression] }) => ({
    name,
    factors: factors.mean,
    popular: popular.mean,
    regression: regression.mean,
    behind: regression.mean - factors.mean,
  })),
  {
    caption: 'Recall: of the five events one would likeliest register for',
    columns: {
      name: { title: 'Bookable for' },
      factors: { title: 'Factors, nightly', format: 'percent', digits: 0 },
      popular: { title: 'Popular near you', format: 'percent', digits: 0 },
      regression: { title: 'Regression', format: 'percent', digits: 0 },
      behind: { title: 'Factors behind by', format: 'percent', digits: 0 },
    },
  },
)
const value = (name: string, row: number, model: number) => {
  const { mean, low, high } = results[row].recall[model]
  show.value(name, mean, {
    interval: [low, high],
    intervalName: `95% over ${SEEDS.length} worlds`,
    format: 'percent',
    digits: 0,
    better: 'higher',
  })
}
value('recall of the factors', 0, 0)
value('recall of the regression', 0, 2)
value('recall of the factors, where they catch up', 3, 0)
value('recall of the regression, where they catch up', 3, 2)
show.plot({
  title: 'What it takes for the factors to catch up',
  x: { label: 'Recall', format: 'percent' },
  y: { label: 'World', scale: 'band' },
  marks: [
    {
      mark: 'dot',
      x: 'recall',
      y: 'setting',
      series: 'model',
      rows: results.flatMap(({ name, recall }) =>
        names.map((model, i) => ({
          setting: name,
          model,
          recall: recall[i].mean,
        })),
      ),
    },
  ],
  alt: `Recall of the factors: ${results.map(({ name, recall }) => `${name} ${(100 * recall[0].mean).toFixed(0)}%`).join(', ')}.`,
})

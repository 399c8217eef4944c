// What no sample can turn around
// A metric that is a mean over single negatives, and a pair of which one is worse at every depth: leads over 100 negatives and over all items.
import { meanInterval } from 'shortlist/ml'
import { show } from 'shortlist/show'
import { compare, type Metric } from './scores.ts'
import { usual, type WorldSettings } from './world.ts'

const SEEDS = [1, 2, 3, 4, 5]
const hitRate: Metric = (rank) => (rank <= 10 ? 1 : 0)
/** The share of the other items that the held-out item beats. */
const auc =
  (negatives: number): Metric =>
  (rank) =>
    (negatives + 1 - rank) / negatives

interface Trial {
  trial: string
  metric: (negatives: number) => Metric
  changes: Partial<WorldSettings>
}
const trials: Trial[] = [
  { trial: 'HR@10', metric: () => hitRate, changes: {} },
  { trial: 'AUC', metric: auc, changes: {} },
  {
    trial: 'HR@10, topics worse at every depth',
    metric: () => hitRate,
    changes: { typicalRank: usual.items / 2 },
  },
]

show.table(
  trials.map(({ trial, metric, changes }) => {
    const lead = (negatives: number, over: string) => {
      const leads = SEEDS.map((seed) => {
        const settings = { people: 600, ...changes, seed }
        return compare(metric(negatives), negatives, settings).lead
      })
      const { mean, low, high } = meanInterval(leads)
      show.value(`${trial}, lead over ${over}`, 100 * mean, {
        unit: 'points',
        digits: 1,
        interval: [100 * low, 100 * high],
        intervalName: `95% over ${SEEDS.length} worlds`,
      })
      return 100 * mean
    }
    return {
      trial,
      sampled: lead(100, '100 negatives'),
      all: lead(usual.items - 1, 'all items'),
    }
  }),
  {
    caption: 'By how many points neighbors leads topics',
    columns: {
      trial: { title: 'Metric' },
      sampled: { title: '100 negatives', digits: 1 },
      all: { title: 'All items', digits: 1 },
    },
  },
)

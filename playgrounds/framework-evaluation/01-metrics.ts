// Five rankers, seven judges
// Rankers with one weakness each, by six offline metrics and by the clicks that their lists would truly bring; means over five worlds.
import { show } from 'shortlist/show'
import { agreement, contest, metricNames, winner } from './contest.ts'
import { titles } from './metrics.ts'
import { rankers } from './rankers.ts'

const SEEDS = [1, 2, 3, 4, 5]
const rows = contest(rankers, SEEDS)
const offline = metricNames.filter((name) => name !== 'truth')

show.table(
  rows.map(({ ranker, truth, auc, ndcg, likelihood }) => ({
    ranker,
    truth,
    auc,
    ndcg,
    logLoss: -likelihood,
  })),
  {
    caption: 'Clicks that a list truly brings, and three offline metrics',
    columns: {
      ranker: { title: 'Ranker' },
      truth: { title: 'True clicks', digits: 2, best: 'higher' },
      auc: { title: titles.auc, digits: 3, best: 'higher' },
      ndcg: { title: titles.ndcg, digits: 3, best: 'higher' },
      logLoss: { title: 'Log loss', digits: 3, best: 'lower' },
    },
  },
)
const truth = winner(rows, 'truth')
show.table(
  offline.map((metric) => {
    const chosen = rows.find((row) => row.ranker === winner(rows, metric))!
    const best = rows.find((row) => row.ranker === truth)!
    return {
      metric: titles[metric],
      chosen: chosen.ranker,
      kept: chosen.truth / best.truth,
      agreement: agreement(rows, metric),
    }
  }),
  {
    caption: 'Which ranker a metric would launch, and what that keeps',
    columns: {
      metric: { title: 'Metric' },
      chosen: { title: 'Launches' },
      kept: { title: 'Clicks kept', format: 'percent', digits: 0 },
      agreement: {
        title: 'Pairs in true order',
        format: 'percent',
        digits: 0,
      },
    },
  },
)
show.value(
  'different winners',
  new Set(offline.map((metric) => winner(rows, metric))).size,
)

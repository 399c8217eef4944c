// Fewer negatives
// A model learns from all clicks and a share of the other rows; served as it comes, with its odds corrected, weighted, and both by mistake, in four worlds.
// Budget: 15 s
import {
  correctDownsampling,
  logisticRegression,
  meanInterval,
  rocAuc,
} from 'shortlist/ml'
import { show } from 'shortlist/show'
import { sparse } from './features.ts'
import { trueEntropy, trueRatio } from './judging.ts'
import { downsample } from './recipes.ts'
import { openSite, type Site } from './site.ts'

const sites = [1, 2, 3, 4].map((seed) => {
  const site = openSite({ seed })
  const asked = sparse(site.world, site.future.impressions, {
    crosses: true,
  })
  return { site, asked }
})
function learn(
  { site, asked }: { site: Site; asked: ReturnType<typeof sparse> },
  keep: number,
  weight = 1,
) {
  const rows = downsample(site.log, keep)
  const model = logisticRegression.fit(
    sparse(site.world, rows.impressions, { crosses: true }),
    rows.clicked,
    {
      solver: 'ftrl',
      l2: 1,
      sampleWeights: rows.clicked.map((one) => (one === 1 ? 1 : weight)),
    },
  )
  return {
    rows: rows.clicked.length,
    said: logisticRegression.predictProbability(model, asked),
  }
}
function judge(
  name: string,
  of: (one: (typeof sites)[0]) => ReturnType<typeof learn>,
) {
  const runs = sites.map((one) => {
    const { rows, said } = of(one)
    const { chance, clicked } = one.site.future
    return {
      rows,
      ratio: trueRatio(chance, said),
      auc: rocAuc(clicked, said),
      entropy: trueEntropy(chance, said),
    }
  })
  const mean = (key: keyof (typeof runs)[0]) =>
    meanInterval(runs.map((run) => run[key])).mean
  return {
    name,
    rows: Math.round(mean('rows')),
    ratio: mean('ratio'),
    auc: mean('auc'),
    entropy: mean('entropy'),
  }
}
const KEEP = 0.2
const odds =
  (keep: number, weight = 1) =>
  (one: (typeof sites)[0]) => {
    const { rows, said } = learn(one, keep, weight)
    return { rows, said: correctDownsampling(said, keep) }
  }
show.table(
  [
    judge('all rows', (one) => learn(one, 1)),
    judge('1 in 2, corrected', odds(0.5)),
    judge('1 in 5, as it comes', (one) => learn(one, KEEP)),
    judge('1 in 5, corrected', odds(KEEP)),
    judge('1 in 5, weighted', (one) => learn(one, KEEP, 1 / KEEP)),
    judge('1 in 5, weighted and corrected', odds(KEEP, 1 / KEEP)),
    judge('1 in 20, corrected', odds(0.05)),
  ],
  {
    caption: 'In the week after the log, means of four worlds',
    columns: {
      name: { title: 'Negatives' },
      rows: { title: 'Rows' },
      ratio: { title: 'Promised for a click', digits: 2 },
      auc: { title: 'AUC', digits: 3, best: 'higher' },
      entropy: { title: 'Normalized entropy', digits: 3, best: 'lower' },
    },
  },
)

import {
  calibrationRatio,
  catalogCoverage,
  logLoss,
  meanInterval,
  ndcg,
  rocAuc,
  sigmoid,
  topK,
} from 'shortlist/ml'
import { ITEMS, TOP, type Request } from './world.ts'

/** What a ranker says: log-odds of every item of every request. */
export type Scores = number[][]

const clicks = (requests: Request[]) => requests.flatMap((r) => r.clicked)
const chances = (scores: Scores) => scores.flat().map(sigmoid)
const list = (scores: number[]) => Array.from(topK(scores, TOP).indices)
const mean = (values: number[]) => meanInterval(values).mean

/** Offline metrics, all so that more is better; `truth` is not offline. */
export const metrics = {
  auc: (r: Request[], s: Scores) => rocAuc(clicks(r), s.flat()),
  /** The same within each request that has a click and a non-click. */
  within: (r: Request[], s: Scores) =>
    mean(
      r.flatMap(({ clicked }, i) => {
        const count = clicked.reduce((sum, one) => sum + one, 0)
        if (count === 0 || count === clicked.length) return []
        return [rocAuc(clicked, s[i])]
      }),
    ),
  ndcg: (r: Request[], s: Scores) =>
    mean(
      r.map(({ clicked }, i) =>
        ndcg(
          Array.from(topK(s[i], clicked.length).indices, (j) => clicked[j]),
          TOP,
        ),
      ),
    ),
  /** Minus the log loss. */
  likelihood: (r: Request[], s: Scores) => -logLoss(clicks(r), chances(s)),
  /** Minus how far clicks predicted are from clicks seen, in factors. */
  calibration: (r: Request[], s: Scores) =>
    -Math.abs(Math.log(calibrationRatio(clicks(r), chances(s)))),
  coverage: (r: Request[], s: Scores) =>
    catalogCoverage(
      s.slice(0, 60).map((one, i) => list(one).map((j) => r[i].items[j])),
      ITEMS,
    ),
  /** Clicks that the lists of five would truly bring, a request. */
  truth: (r: Request[], s: Scores) =>
    mean(
      r.map(({ chances }, i) =>
        list(s[i]).reduce((sum, j) => sum + chances[j], 0),
      ),
    ),
}
export type Metric = keyof typeof metrics

export const titles: Record<Metric, string> = {
  auc: 'AUC, pooled',
  within: 'AUC, within',
  ndcg: 'NDCG@5',
  likelihood: 'log loss',
  calibration: 'calibration',
  coverage: 'coverage',
  truth: 'true clicks',
}

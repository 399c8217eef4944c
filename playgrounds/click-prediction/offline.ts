/** What is said of a model before its launch, and what comes after it. */
import { normalizedEntropy, rocAuc, type Split } from 'shortlist/ml'
import { rowsOf, type Log } from './log.ts'
import type { Learn } from './models.ts'
import type { Site } from './site.ts'

/** Learns from one side of a split and predicts the other. */
export function predictTest(
  site: Site,
  split: (log: Log) => Split,
  learn: Learn,
) {
  const { train, test } = split(site.log)
  const rows = rowsOf(site.log, test)
  const model = learn(site, rowsOf(site.log, train))
  return { rows, chances: model.predict(rows.impressions) }
}

/** Scores by the clicks of a log. */
export const judge = (rows: Log, chances: ArrayLike<number>) => ({
  auc: rocAuc(rows.clicked, chances),
  entropy: normalizedEntropy(rows.clicked, chances),
})

/** Scores of the model that learned from the whole log, on the future. */
export function launch(site: Site, learn: Learn) {
  const { log, future } = site
  return judge(future, learn(site, log).predict(future.impressions))
}

/** Scores on the test side, and what comes. */
export function promise(
  site: Site,
  split: (log: Log) => Split,
  learn: Learn,
) {
  const { rows, chances } = predictTest(site, split, learn)
  return { offline: judge(rows, chances), future: launch(site, learn) }
}

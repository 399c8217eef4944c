/** Rankers out of one model, and what they are learned from. */
import {
  gradientBoostedTrees,
  logisticRegression,
  type Matrix,
} from 'shortlist/ml'
import { columnOf, type Feature } from './features.ts'
import { withRoom, type Log, type Rows } from './log.ts'

export interface Ranker {
  name: string
  /** What events are put in order by: the higher, the further up. */
  score(rows: Rows): ArrayLike<number>
}

/** Small trees: with so few rows, larger ones learn the noise. */
export const treeOptions = {
  trees: 60,
  maxDepth: 3,
  learningRate: 0.1,
  l2: 10,
  minSamplesLeaf: 50,
  maxBins: 32,
}

/** A ranking asks for no more precision than this. */
export const regressionOptions = { tolerance: 3e-3 }

/** The features of rows as if each had been in the first place, and without
 * those that are to be left out. */
export function served(
  { features }: Rows,
  without: readonly Feature[] = [],
): Matrix {
  const { rows, columns } = features
  const values = features.values.slice()
  for (const name of ['position', ...without] as const) {
    for (let i = columnOf(name); i < values.length; i += columns) {
      values[i] = 0
    }
  }
  return { rows, columns, values }
}

/** The same for learning, where the position is known. */
export function learned(
  log: Log,
  without: readonly Feature[] = [],
): Matrix {
  const { columns } = log.features
  const features = served(log, without)
  const { values } = features
  for (let row = 0; row < log.rowCount; row++) {
    values[row * columns + columnOf('position')] = log.position[row]
  }
  return features
}

/** Boosted trees: the chance of a registration. */
export function trainTrees(log: Log, without: readonly Feature[] = []) {
  const open = withRoom(log)
  const model = gradientBoostedTrees.fit(
    learned(open, without),
    open.registered,
    treeOptions,
  )
  return {
    name: 'boosted trees',
    model,
    score: (rows: Rows) =>
      gradientBoostedTrees.predictProbability(model, served(rows, without)),
  }
}

/** A weight a feature: the chance of a registration. */
export function trainRegression(
  log: Log,
  without: readonly Feature[] = [],
) {
  const open = withRoom(log)
  const model = logisticRegression.fit(
    learned(open, without),
    open.registered,
    regressionOptions,
  )
  return {
    name: 'logistic regression',
    model,
    score: (rows: Rows) =>
      logisticRegression.predictProbability(model, served(rows, without)),
  }
}

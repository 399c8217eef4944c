/** The rungs of the ladder: each learns from some rows of a site's log. */
import {
  deepCrossNetwork,
  factorizationMachine,
  gradientBoostedTrees,
  logisticRegression,
  sigmoid,
} from 'shortlist/ml'
import type { Work } from './capacity.ts'
import { networkRows, numeric, sparse, type Sparse } from './features.ts'
import { withLeaves } from './leaves.ts'
import { rowsOf, type Impression, type Log } from './log.ts'
import type { Site } from './site.ts'

type Predict = (impressions: readonly Impression[]) => Float64Array

export interface Model {
  predict: Predict
  /** What one score takes. */
  work: Work
  /** Numbers that were learned, or counted. */
  numbers: number
}

/** How the rows of a training are taken from the log. */
export type Learn = (site: Site, log: Log) => Model

/** FTRL-Proximal, one pass in the order of time. */
const ftrl = { solver: 'ftrl', learningRate: 0.1, l2: 1, l1: 0.02 } as const
const growth = { trees: 40, maxDepth: 4, minSamplesLeaf: 40 }

export const adRate: Learn = ({ rates }) => ({
  predict: (impressions) =>
    Float64Array.from(impressions, ({ request, ad }) =>
      sigmoid(rates('ad', ad, request.day)),
    ),
  work: { lookup: 1 },
  numbers: 2 * 111,
})

export function linear(options: Sparse): Learn {
  return ({ world }, log) => {
    const encode = (some: readonly Impression[]) =>
      sparse(world, some, options)
    const rows = encode(log.impressions)
    const model = logisticRegression.fit(rows, log.clicked, ftrl)
    const words = logisticRegression.operationsPerPrediction(model, rows)
    return {
      predict: (some) =>
        logisticRegression.predictProbability(model, encode(some)),
      work: { lookup: words, multiplyAdd: words },
      numbers: model.weights.filter((weight) => weight !== 0).length,
    }
  }
}

export const trees: Learn = ({ world, rates }, log) => {
  const encode = (some: readonly Impression[]) =>
    numeric(world, rates, some)
  const rows = encode(log.impressions)
  const model = gradientBoostedTrees.fit(rows, log.clicked, growth)
  return {
    predict: (some) =>
      gradientBoostedTrees.predictProbability(model, encode(some)),
    work: {
      feature: rows.columns,
      treeStep: gradientBoostedTrees.operationsPerPrediction(model),
    },
    numbers: gradientBoostedTrees.parameterCount(model),
  }
}

/** Trees grown on the earlier days give leaves; a linear model of leaves and
 * words learns from all days. */
export const treesAndLinear: Learn = ({ world, rates }, log) => {
  const days = [...new Set(log.day)].sort((one, other) => one - other)
  const turn = days[Math.floor((2 / 3) * days.length)] ?? days[0]
  const early = log.day.flatMap((day, row) => (day < turn ? [row] : []))
  const past = rowsOf(log, early)
  const grown = gradientBoostedTrees.fit(
    numeric(world, rates, past.impressions),
    past.clicked,
    growth,
  )
  const encode = (some: readonly Impression[]) =>
    withLeaves(
      grown,
      numeric(world, rates, some),
      sparse(world, some, { crosses: true }),
    )
  const rows = encode(log.impressions)
  const model = logisticRegression.fit(rows, log.clicked, {
    ...ftrl,
    learningRate: 0.05,
  })
  const entries = logisticRegression.operationsPerPrediction(model, rows)
  return {
    predict: (some) =>
      logisticRegression.predictProbability(model, encode(some)),
    work: {
      feature: 14,
      treeStep: gradientBoostedTrees.operationsPerPrediction(grown),
      lookup: entries,
      multiplyAdd: entries,
    },
    numbers:
      gradientBoostedTrees.parameterCount(grown) +
      model.weights.filter((weight) => weight !== 0).length,
  }
}

export const machine: Learn = ({ world }, log) => {
  const encode = (some: readonly Impression[]) =>
    sparse(world, some, { crosses: true })
  const rows = encode(log.impressions)
  const model = factorizationMachine.fit(rows, log.clicked, {
    dimension: 4,
    epochs: 4,
    learningRate: 0.05,
    l2: 0.02,
  })
  const words = rows.values.length / rows.rows
  return {
    predict: (some) =>
      factorizationMachine.predictProbability(model, encode(some)),
    work: {
      lookup: words,
      multiplyAdd: factorizationMachine.operationsPerPrediction(
        model,
        rows,
      ),
    },
    // A column that no row has was never learned.
    numbers: 5 * new Set(rows.columnIndices).size,
  }
}

export const crossNetwork: Learn = ({ world, rates }, log) => {
  const encode = (some: readonly Impression[]) =>
    networkRows(world, rates, some)
  const model = deepCrossNetwork.fit(encode(log.impressions), log.clicked, {
    categorySizes: [
      world.settings.segments,
      3,
      world.settings.advertisers,
      3,
    ],
    embeddingDimension: 4,
    crossLayers: 1,
    hidden: [16],
    epochs: 2,
  })
  return {
    predict: (some) =>
      deepCrossNetwork.predictProbability(model, encode(some)),
    work: {
      feature: 14,
      lookup: 4,
      multiplyAdd: deepCrossNetwork.operationsPerPrediction(model),
    },
    numbers: deepCrossNetwork.parameterCount(model),
  }
}

/** Each step buys one thing. */
export const ladder: [string, Learn][] = [
  ['rate of the ad', adRate],
  ['logistic regression', linear({})],
  ['… with crosses', linear({ crosses: true })],
  ['boosted trees', trees],
  ['trees + logistic regression', treesAndLinear],
  ['factorization machine', machine],
  ['DCN-v2', crossNetwork],
]

/** The rungs: each learns from the log as known on a day. */
import {
  delayedFeedbackModel,
  factorizationMachine,
  gradientBoostedTrees,
  logisticRegression,
} from 'shortlist/ml'
import { linearFeatures, pairFeatures, treeFeatures } from './features.ts'
import { L2, tolerance, type Learner, type Predict } from './learners.ts'
import { between, cameBy, waited, type Click } from './log.ts'
import { ADVERTISERS, MEMORY } from './world.ts'

/** A trained rung, with what it costs to ask. */
export interface Trained {
  predict: Predict
  /** Numbers that were learnt. */
  numbers: number
  /** Multiply-adds, and steps down a tree, to score one candidate. */
  operations: number
  steps: number
}
export interface Rung {
  name: string
  train: (...log: Parameters<Learner>) => Trained
}

const recent: (...log: Parameters<Learner>) => {
  clicks: Click[]
  labels: number[]
} = (log, asOf, until = asOf) => {
  const clicks = between(log, until - MEMORY, until)
  return { clicks, labels: clicks.map((click) => cameBy(click, asOf)) }
}
const meanOf = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** The share of clicks that convert, the same for all. */
const oneRate: Rung['train'] = (...log) => {
  const rate = meanOf(recent(...log).labels)
  return {
    predict: (rows) => new Float64Array(rows.length).fill(rate),
    numbers: 1,
    operations: 0,
    steps: 0,
  }
}

/** The advertiser's own share, with fifty clicks of the mean as prior. */
export const advertiserRate: Rung['train'] = (...log) => {
  const { clicks, labels } = recent(...log)
  const prior = meanOf(labels)
  const count = new Float64Array(ADVERTISERS)
  const came = new Float64Array(ADVERTISERS)
  clicks.forEach(({ advertiser }, i) => {
    count[advertiser]++
    came[advertiser] += labels[i]
  })
  const rates = came.map((sum, i) => (sum + 50 * prior) / (count[i] + 50))
  return {
    predict: (rows) =>
      Float64Array.from(rows, ({ advertiser }) => rates[advertiser]),
    numbers: ADVERTISERS,
    operations: 0,
    steps: 0,
  }
}

const logistic: Rung['train'] = (...log) => {
  const { clicks, labels } = recent(...log)
  const features = linearFeatures(clicks)
  const model = logisticRegression.fit(features, labels, {
    l2: L2,
    tolerance,
  })
  return {
    predict: (rows) =>
      logisticRegression.predictProbability(model, linearFeatures(rows)),
    numbers: logisticRegression.parameterCount(model),
    operations: logisticRegression.operationsPerPrediction(model, features),
    steps: 0,
  }
}

const trees: Rung['train'] = (...log) => {
  const { clicks, labels } = recent(...log)
  const model = gradientBoostedTrees.fit(treeFeatures(clicks), labels, {
    trees: 25,
    learningRate: 0.2,
    maxBins: 32,
    minSamplesLeaf: 40,
  })
  return {
    predict: (rows) =>
      gradientBoostedTrees.predictProbability(model, treeFeatures(rows)),
    numbers: gradientBoostedTrees.parameterCount(model),
    operations: 0,
    steps: gradientBoostedTrees.operationsPerPrediction(model),
  }
}

const machine = { dimension: 4, epochs: 4, learningRate: 0.1, l2: 1e-3 }
function machineOf(
  rows: readonly Click[],
  labels: number[],
  sampleWeights?: number[],
): Trained {
  const features = pairFeatures(rows)
  const model = factorizationMachine.fit(features, labels, {
    ...machine,
    sampleWeights,
  })
  const predict = factorizationMachine.predictProbability
  return {
    predict: (asked) => predict(model, pairFeatures(asked)),
    numbers: factorizationMachine.parameterCount(model),
    operations: factorizationMachine.operationsPerPrediction(
      model,
      features,
    ),
    steps: 0,
  }
}
const pairs: Rung['train'] = (...log) => {
  const { clicks, labels } = recent(...log)
  return machineOf(clicks, labels)
}

function fitDelay(...log: Parameters<Learner>) {
  const { clicks, labels } = recent(...log)
  const durations = clicks.map((click) => waited(click, log[1]))
  const features = linearFeatures(clicks)
  const model = delayedFeedbackModel.fit(features, labels, durations, {
    l2: L2,
    tolerance,
  })
  return { clicks, labels, durations, features, model }
}
const delay: Rung['train'] = (...log) => {
  const { features, model } = fitDelay(...log)
  const predict = delayedFeedbackModel.predictProbability
  return {
    predict: (rows) => predict(model, linearFeatures(rows)),
    numbers: 2 * (features.columns + 1),
    operations: features.values.length / features.rows,
    steps: 0,
  }
}

/** The delay model says how likely a click without a conversion is still
 * to convert; the machine of pairs learns it as so much of a positive. */
const delayAndPairs: Rung['train'] = (...log) => {
  const { clicks, labels, durations, features, model } = fitDelay(...log)
  const p = delayedFeedbackModel.predictProbability(model, features)
  const days = delayedFeedbackModel.predictDelay(model, features)
  const pending = clicks.map((_, i) => {
    if (labels[i] === 1) return 1
    const waiting = p[i] * Math.exp(-durations[i] / days[i])
    return waiting / (1 - p[i] + waiting)
  })
  const open = [...clicks.keys()].filter(
    (i) => labels[i] === 0 && pending[i] > 0.005,
  )
  return machineOf(
    [...clicks, ...open.map((i) => clicks[i])],
    [...labels, ...open.map(() => 1)],
    [
      ...pending.map((share, i) => (labels[i] === 1 ? 1 : 1 - share)),
      ...open.map((i) => pending[i]),
    ],
  )
}

export const ladder: Rung[] = [
  { name: 'one rate for all', train: oneRate },
  { name: 'rate of the advertiser', train: advertiserRate },
  { name: 'logistic regression', train: logistic },
  { name: 'boosted trees', train: trees },
  { name: 'factorization machine', train: pairs },
  { name: 'delay model', train: delay },
  { name: 'delay model + factorization', train: delayAndPairs },
]

/** A rung as a learner. */
export const learnerOf =
  (rung: Rung): Learner =>
  (...log) =>
    rung.train(...log).predict

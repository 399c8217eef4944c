import { positiveInteger } from '../checks/index.ts'
import { createDenseLayers, denseOperations, denseOutput, reluOutput } from './dense-layers.ts'
import type { DenseLayer } from './dense-layers.ts'
import { sigmoid } from './sigmoid.ts'
import { fitTabularNetwork, requireLogLoss, scoreTabularNetwork } from './tabular-network.ts'
import type { NetworkBody, TabularNetworkModel, TabularNetworkOptions } from './tabular-network.ts'
import type { TabularRows } from './tabular-rows.ts'
import { countWeights } from './weights.ts'

export type MultilayerPerceptronOptions = TabularNetworkOptions & {
  /** The size of each hidden layer; [32, 16]. */
  readonly hidden?: readonly number[]
}

type Body = {
  readonly hidden: readonly DenseLayer[]
  readonly last: DenseLayer
}

export type MultilayerPerceptronModel = TabularNetworkModel<Body>

function network(hidden: readonly number[]): NetworkBody<Body> {
  return {
    create: (inputWidth, random) => {
      const layers = createDenseLayers([inputWidth, ...hidden, 1], random)
      return { hidden: layers.slice(0, -1), last: layers[layers.length - 1] }
    },
    output: (body, input, dropout) =>
      denseOutput(body.last, reluOutput(body.hidden, input, dropout)),
  }
}

/**
 * Fits a multilayer perceptron: hidden layers h = relu(W h + b), then a linear score, which for
 * `log-loss` is the log-odds that the label is 1. Trained by Adam.
 *
 * Numeric columns are standardised and categories embedded first.
 *
 * @param features numbers, categories, or both, one example a row.
 * @param labels 0 or 1 a row, or any number for the `squared` objective.
 * @throws RangeError or TypeError for no rows, unequal lengths, unsuitable labels or options out of
 *   range.
 * @example
 * const features = matrix([[0, 0], [0, 1], [1, 0], [1, 1]])
 * const options = { hidden: [8], epochs: 300, batchSize: 4 }
 * const model = multilayerPerceptron.fit(features, [0, 1, 1, 0], options)
 * multilayerPerceptron.predictProbability(model, features).map(Math.round) // Float64Array [0, 1, 1, 0]
 */
function fit(
  features: TabularRows,
  labels: ArrayLike<number>,
  options: MultilayerPerceptronOptions = {},
): MultilayerPerceptronModel {
  const { hidden = [32, 16] } = options
  hidden.forEach((size, layer) => positiveInteger(`hidden[${layer}]`, size))
  return fitTabularNetwork<Body>(features, labels, options, network(hidden))
}

/**
 * The network's output for each row: log-odds (`log-loss`) or the value itself (`squared`).
 *
 * @example
 * const features = matrix([[0, 0], [0, 1], [1, 0], [1, 1]])
 * const options = { hidden: [8], epochs: 300, batchSize: 4 }
 * const model = multilayerPerceptron.fit(features, [0, 1, 1, 0], options)
 * multilayerPerceptron.predictScore(model, features).map(Math.sign) // Float64Array [-1, 1, 1, -1]
 */
function predictScore(model: MultilayerPerceptronModel, features: TabularRows): Float64Array {
  return scoreTabularNetwork<Body>(model, features, network([]))
}

/**
 * The probability that the label is 1, for each row of a `log-loss` model.
 *
 * @throws RangeError for a model with the `squared` objective.
 * @example
 * const rows = { categories: [[0, 1, 0, 1], [0, 0, 1, 1]] }
 * const model = multilayerPerceptron.fit(rows, [0, 1, 1, 0], { epochs: 300, batchSize: 4 })
 * multilayerPerceptron.predictProbability(model, rows).map(Math.round) // Float64Array [0, 1, 1, 0]
 */
function predictProbability(model: MultilayerPerceptronModel, features: TabularRows): Float64Array {
  requireLogLoss(model)
  return predictScore(model, features).map(sigmoid)
}

/** How many numbers were learnt, embeddings included. */
function parameterCount(model: MultilayerPerceptronModel): number {
  return countWeights(model)
}

/** Multiply-adds to score one row; looking an embedding up costs none. */
function operationsPerPrediction(model: MultilayerPerceptronModel): number {
  return denseOperations([...model.body.hidden, model.body.last])
}

/** A feed-forward network with relu layers. */
export const multilayerPerceptron = {
  fit,
  predictScore,
  predictProbability,
  parameterCount,
  operationsPerPrediction,
}

import { autograd } from '../autograd/index.ts'
import type { Tensor } from '../autograd/index.ts'
import { nonNegativeInteger, positiveInteger } from '../checks/index.ts'
import { createDenseLayers, denseOperations, denseOutput, reluOutput } from './dense-layers.ts'
import type { DenseLayer } from './dense-layers.ts'
import { sigmoid } from './sigmoid.ts'
import { fitTabularNetwork, requireLogLoss, scoreTabularNetwork } from './tabular-network.ts'
import type { NetworkBody, TabularNetworkModel, TabularNetworkOptions } from './tabular-network.ts'
import type { TabularRows } from './tabular-rows.ts'
import { countWeights } from './weights.ts'

export type DeepCrossNetworkOptions = TabularNetworkOptions & {
  /** How many cross layers; 2. */
  readonly crossLayers?: number
  /** The size of each hidden layer behind them; [32]. An empty array leaves only crosses. */
  readonly hidden?: readonly number[]
}

type Body = {
  readonly crosses: readonly DenseLayer[]
  readonly hidden: readonly DenseLayer[]
  readonly last: DenseLayer
}

export type DeepCrossNetworkModel = TabularNetworkModel<Body>

function network(crossLayers: number, hidden: readonly number[]): NetworkBody<Body> {
  return {
    create: (inputWidth, random) => {
      const layers = createDenseLayers([inputWidth, ...hidden, 1], random)
      return {
        crosses: createDenseLayers(new Array(crossLayers + 1).fill(inputWidth), random),
        hidden: layers.slice(0, -1),
        last: layers[layers.length - 1],
      }
    },
    output: (body, input, dropout) => {
      const crossed = body.crosses.reduce((signal, layer) => cross(layer, input, signal), input)
      return denseOutput(body.last, reluOutput(body.hidden, crossed, dropout))
    },
  }
}

/** One cross layer: input * (W signal + b) + signal, the first product entry by entry. */
function cross(layer: DenseLayer, input: Tensor, signal: Tensor): Tensor {
  return autograd.add(autograd.multiply(input, denseOutput(layer, signal)), signal)
}

/**
 * Fits a deep & cross network of the second kind (Wang et al., "DCN V2", WWW 2021): cross layers
 *
 *     x_(l+1) = x_0 * (W_l x_l + b_l) + x_l      (* entry by entry)
 *
 * each of which multiplies features once more with one another, then hidden relu layers and a linear
 * score ("stacked"). Trained by Adam; numeric columns are standardised, categories embedded.
 *
 * @param features numbers, categories, or both, one example a row.
 * @param labels 0 or 1 a row, or any number for the `squared` objective.
 * @throws RangeError or TypeError for no rows, unequal lengths, unsuitable labels or options out of
 *   range.
 * @example
 * // The product of two signs is a cross, which no linear model has.
 * const features = matrix([[-1, -1], [-1, 1], [1, -1], [1, 1]])
 * const options = { hidden: [], epochs: 300, batchSize: 4 }
 * const model = deepCrossNetwork.fit(features, [1, 0, 0, 1], options)
 * deepCrossNetwork.predictProbability(model, features).map(Math.round) // Float64Array [1, 0, 0, 1]
 */
function fit(
  features: TabularRows,
  labels: ArrayLike<number>,
  options: DeepCrossNetworkOptions = {},
): DeepCrossNetworkModel {
  const { crossLayers = 2, hidden = [32] } = options
  nonNegativeInteger('crossLayers', crossLayers)
  hidden.forEach((size, layer) => positiveInteger(`hidden[${layer}]`, size))
  return fitTabularNetwork<Body>(features, labels, options, network(crossLayers, hidden))
}

/**
 * The network's output for each row: log-odds (`log-loss`) or the value itself (`squared`).
 *
 * @example
 * const features = matrix([[-1, -1], [-1, 1], [1, -1], [1, 1]])
 * const options = { hidden: [], epochs: 300, batchSize: 4 }
 * const model = deepCrossNetwork.fit(features, [1, 0, 0, 1], options)
 * deepCrossNetwork.predictScore(model, features).map(Math.sign) // Float64Array [1, -1, -1, 1]
 */
function predictScore(model: DeepCrossNetworkModel, features: TabularRows): Float64Array {
  return scoreTabularNetwork<Body>(model, features, network(0, []))
}

/**
 * The probability that the label is 1, for each row of a `log-loss` model.
 *
 * @throws RangeError for a model with the `squared` objective.
 * @example
 * const features = matrix([[-1, -1], [-1, 1], [1, -1], [1, 1]])
 * const options = { hidden: [], epochs: 300, batchSize: 4 }
 * const model = deepCrossNetwork.fit(features, [1, 0, 0, 1], options)
 * deepCrossNetwork.predictProbability(model, matrix([[2, 2]])).map(Math.round) // Float64Array [1]
 */
function predictProbability(model: DeepCrossNetworkModel, features: TabularRows): Float64Array {
  requireLogLoss(model)
  return predictScore(model, features).map(sigmoid)
}

/** How many numbers were learnt, embeddings included. */
function parameterCount(model: DeepCrossNetworkModel): number {
  return countWeights(model)
}

/** Multiply-adds to score one row: a cross layer costs width^2 + width. */
function operationsPerPrediction(model: DeepCrossNetworkModel): number {
  const { crosses, hidden, last } = model.body
  const products = crosses.reduce((sum, layer) => sum + layer.linear.rows, 0)
  return denseOperations([...crosses, ...hidden, last]) + products
}

/** A network that multiplies features with one another, layer by layer. */
export const deepCrossNetwork = {
  fit,
  predictScore,
  predictProbability,
  parameterCount,
  operationsPerPrediction,
}

import { autograd } from '../autograd/index.ts'
import type { Tensor } from '../autograd/index.ts'
import { badArgument } from '../checks/bad-argument.ts'
import { binaryLabels } from '../checks/binary-labels.ts'
import { positiveInteger } from '../checks/positive-integer.ts'
import { sameLength } from '../checks/same-length.ts'
import {
  createDenseLayers,
  denseOperations,
  denseOutput,
  reluOutput,
} from '../models/dense-layers.ts'
import type { DenseLayer } from '../models/dense-layers.ts'
import { createInputLayer, inputOutput, inputWidth } from '../models/input-layer.ts'
import type { InputLayer, InputOptions } from '../models/input-layer.ts'
import { sigmoid } from '../models/sigmoid.ts'
import { forEachChunk } from '../models/tabular-network.ts'
import { gatherParts, tabularParts } from '../models/tabular-rows.ts'
import type { TabularParts, TabularRows } from '../models/tabular-rows.ts'
import { trainInBatches, trainingDefaults } from '../models/train-in-batches.ts'
import type { TrainingOptions } from '../models/train-in-batches.ts'
import { countWeights, fromPlain, tensorsOf, toPlain } from '../models/weights.ts'
import type { Plain } from '../models/weights.ts'
import { createRandom } from '../random/create-random.ts'
import { jointLogOdds } from './joint-log-odds.ts'

export type EntireSpaceConversionOptions = TrainingOptions &
  InputOptions & {
    /** The size of each hidden layer of both towers; [32, 16]. */
    readonly hidden?: readonly number[]
  }

/** What happened after an impression: 0 or 1 a row. */
export interface ImpressionLabels {
  readonly clicks: ArrayLike<number>
  /** 1 only where there was a click. */
  readonly conversions: ArrayLike<number>
}

interface Network {
  readonly input: InputLayer
  readonly click: readonly DenseLayer[]
  readonly conversion: readonly DenseLayer[]
}

export interface EntireSpaceConversionModel {
  readonly network: Plain<Network>
  /** Mean of the sum of both losses in each epoch, while training. */
  readonly trainingLoss: readonly number[]
}

/** Probabilities of an impression, one a row. */
export interface ConversionProbabilities {
  /** Of a click. */
  readonly click: Float64Array
  /** Of a conversion, given a click: also for impressions that nobody clicked. */
  readonly conversion: Float64Array
  /** Of a click and a conversion: the product. */
  readonly clickAndConversion: Float64Array
}

/**
 * Fits an entire-space multi-task model (ESMM): the probability of a conversion given a click, learnt
 * from all impressions.
 *
 * A model that is trained on clicks only is asked, when serving, about impressions of all kinds (sample
 * selection bias), and sees few rows. Here two towers over shared embeddings give P(click | x) and
 * P(conversion | click, x), and are judged by what every impression shows:
 *
 * loss = log loss of P(click) against clicks + log loss of P(click) · P(conversion | click) against conversions
 *
 * both over all impressions; trained by Adam.
 *
 * @param features numbers, categories, or both, one impression a row.
 * @throws RangeError or TypeError for no rows, unequal lengths, labels other than 0 and 1, a conversion
 *   without a click, or options out of range.
 *
 * Source: X. Ma et al., "Entire space multi-task model: an effective approach for estimating
 * post-click conversion rate", SIGIR 2018.
 *
 * @example
 * const features = { categories: [[0, 0, 0, 0, 1, 1, 1, 1]] }
 * const labels = { clicks: [1, 1, 1, 0, 1, 0, 0, 0], conversions: [0, 0, 0, 0, 1, 0, 0, 0] }
 * const model = entireSpaceConversion.fit(features, labels, { epochs: 150, batchSize: 8 })
 * const { click, conversion } = entireSpaceConversion.predictProbability(model, features)
 * click[0] > click[4] // true
 * conversion[0] < conversion[4] // true
 */
function fit(
  features: TabularRows,
  { clicks, conversions }: ImpressionLabels,
  options: EntireSpaceConversionOptions = {},
): EntireSpaceConversionModel {
  const { hidden = [32, 16] } = options
  hidden.forEach((size, layer) => positiveInteger(`hidden[${layer}]`, size))
  const parts = tabularParts(features)
  checkLabels(parts.count, clicks, conversions)
  const training = trainingDefaults(options)
  const random = createRandom(training.seed)
  const input = createInputLayer(parts, options, random)
  const sizes = [inputWidth(input), ...hidden, 1]
  const network: Network = {
    input,
    click: createDenseLayers(sizes, random),
    conversion: createDenseLayers(sizes, random),
  }

  function lossOf(batch: readonly number[]): Tensor {
    const { click, both } = logOdds(network, gatherParts(parts, batch))
    return autograd.add(
      autograd.logisticLoss(
        click,
        batch.map((row) => clicks[row]),
      ),
      autograd.logisticLoss(
        both,
        batch.map((row) => conversions[row]),
      ),
    )
  }

  const optimizer = autograd.createAdam(tensorsOf(network), training)
  const trainingLoss = trainInBatches(parts.count, training, random, optimizer, lossOf)
  return { network: toPlain(network), trainingLoss }
}

function checkLabels(
  count: number,
  clicks: ArrayLike<number>,
  conversions: ArrayLike<number>,
): void {
  if (count === 0) throw new RangeError('features has 0 rows; expected at least 1')
  binaryLabels('clicks', clicks)
  binaryLabels('conversions', conversions)
  sameLength('clicks', clicks, 'conversions', conversions)
  if (clicks.length !== count) {
    throw new RangeError(`features and clicks differ in length: ${count} and ${clicks.length}`)
  }
  for (let row = 0; row < count; row++) {
    if (conversions[row] > clicks[row]) {
      throw badArgument(`conversions[${row}]`, 1, '0, as there was no click')
    }
  }
}

/** The log-odds of a click, of a conversion given one, and of both. */
function logOdds({ input, click, conversion }: Network, parts: TabularParts) {
  const signal = inputOutput(input, parts)
  const tower = (layers: readonly DenseLayer[]) =>
    denseOutput(layers[layers.length - 1], reluOutput(layers.slice(0, -1), signal))
  const clickOdds = tower(click)
  const conversionOdds = tower(conversion)
  return {
    click: clickOdds,
    conversion: conversionOdds,
    both: jointLogOdds(clickOdds, conversionOdds),
  }
}

/**
 * The probabilities of a click, of a conversion given a click, and of both, for each row.
 *
 * @example
 * const features = { categories: [[0, 0, 1, 1]] }
 * const labels = { clicks: [1, 1, 1, 1], conversions: [1, 1, 0, 0] }
 * const model = entireSpaceConversion.fit(features, labels, { epochs: 200, batchSize: 4 })
 * const { conversion } = entireSpaceConversion.predictProbability(model, { categories: [[0, 1]] })
 * conversion.map(Math.round) // Float64Array [1, 0]
 */
function predictProbability(
  model: EntireSpaceConversionModel,
  features: TabularRows,
): ConversionProbabilities {
  const network = fromPlain<Network>(model.network)
  const parts = tabularParts(features)
  const result = {
    click: new Float64Array(parts.count),
    conversion: new Float64Array(parts.count),
    clickAndConversion: new Float64Array(parts.count),
  }
  forEachChunk(parts, (chunk, start) => {
    const { click, conversion, both } = logOdds(network, chunk)
    result.click.set(click.values.map(sigmoid), start)
    result.conversion.set(conversion.values.map(sigmoid), start)
    result.clickAndConversion.set(both.values.map(sigmoid), start)
  })
  return result
}

/** How many numbers were learnt, embeddings included. */
function parameterCount(model: EntireSpaceConversionModel): number {
  return countWeights(model)
}

/** Multiply-adds to score one row by both towers; looking an embedding up costs none. */
function operationsPerPrediction({ network }: EntireSpaceConversionModel): number {
  return denseOperations([...network.click, ...network.conversion])
}

/** Conversion rates learnt from all impressions, not from clicks only. */
export const entireSpaceConversion = {
  fit,
  predictProbability,
  parameterCount,
  operationsPerPrediction,
}

import { autograd } from '../autograd/index.ts'
import type { Tensor } from '../autograd/index.ts'
import { binaryLabels, finiteNumbers, oneOf } from '../checks/index.ts'
import { createRandom } from '../random/create-random.ts'
import type { Random } from '../random/index.ts'
import { checkSampleWeights } from './check-training-data.ts'
import type { DropoutChance } from './dense-layers.ts'
import { createInputLayer, inputOutput, inputWidth } from './input-layer.ts'
import type { InputLayer, InputOptions } from './input-layer.ts'
import { gatherParts, tabularParts } from './tabular-rows.ts'
import type { TabularParts, TabularRows } from './tabular-rows.ts'
import { trainInBatches, trainingDefaults } from './train-in-batches.ts'
import type { TrainingOptions } from './train-in-batches.ts'
import { fromPlain, tensorsOf, toPlain } from './weights.ts'
import type { Plain } from './weights.ts'

/** Options of every network that predicts one number from a table. */
export type TabularNetworkOptions = TrainingOptions &
  InputOptions & {
    /** `log-loss` (default) for labels 0 and 1, `squared` for any numbers. */
    readonly objective?: 'log-loss' | 'squared'
    /** The share of hidden signals set to 0 in training; 0. */
    readonly dropout?: number
    /** How much each row counts, at least 0; 1 each by default. */
    readonly sampleWeights?: ArrayLike<number>
  }

export type TabularNetworkModel<Body> = {
  readonly objective: 'log-loss' | 'squared'
  readonly input: Plain<InputLayer>
  readonly body: Plain<Body>
  /** Mean loss of each epoch, while training. */
  readonly trainingLoss: readonly number[]
}

/** What stands behind the input layer. */
export type NetworkBody<Body> = {
  readonly create: (inputWidth: number, random: Random) => Body
  /** One column of scores; `dropout` is given while training. */
  readonly output: (body: Body, input: Tensor, dropout?: DropoutChance) => Tensor
}

/** Trains an input layer and a body on a table, by Adam. */
export function fitTabularNetwork<Body>(
  features: TabularRows,
  labels: ArrayLike<number>,
  options: TabularNetworkOptions,
  { create, output }: NetworkBody<Body>,
): TabularNetworkModel<Body> {
  const { objective = 'log-loss', dropout = 0, sampleWeights } = options
  const parts = tabularParts(features)
  if (parts.count === 0) throw new RangeError('features has 0 rows; expected at least 1')
  if (parts.count !== labels.length) {
    throw new RangeError(
      `features and labels differ in length: ${parts.count} and ${labels.length}`,
    )
  }
  oneOf('objective', objective, ['log-loss', 'squared'])
  if (objective === 'log-loss') binaryLabels('labels', labels)
  else finiteNumbers('labels', labels)
  checkSampleWeights(labels, sampleWeights)
  const training = trainingDefaults(options)
  const random = createRandom(training.seed)
  const input = createInputLayer(parts, options, random)
  const body = create(inputWidth(input), random)
  const lossFunction = objective === 'log-loss' ? autograd.logisticLoss : autograd.squaredLoss
  const chance = dropout > 0 ? { rate: dropout, random } : undefined

  function lossOf(batch: readonly number[]): Tensor {
    const scores = output(body, inputOutput(input, gatherParts(parts, batch)), chance)
    const targets = batch.map((row) => labels[row])
    return lossFunction(scores, targets, sampleWeights && batch.map((row) => sampleWeights[row]))
  }

  const optimizer = autograd.createAdam(tensorsOf({ input, body }), training)
  const trainingLoss = trainInBatches(parts.count, training, random, optimizer, lossOf)
  return { objective, input: toPlain(input), body: toPlain(body), trainingLoss }
}

/** The scores of rows, a thousand rows at a time. */
export function scoreTabularNetwork<Body>(
  model: TabularNetworkModel<Body>,
  features: TabularRows,
  { output }: NetworkBody<Body>,
): Float64Array {
  const input = fromPlain<InputLayer>(model.input)
  const body = fromPlain<Body>(model.body)
  const parts = tabularParts(features)
  const result = new Float64Array(parts.count)
  forEachChunk(parts, (chunk, start) => {
    result.set(output(body, inputOutput(input, chunk)).values, start)
  })
  return result
}

/** Visits rows a thousand at a time, so that the signals of all of them need not fit in memory. */
export function forEachChunk(
  parts: TabularParts,
  visit: (chunk: TabularParts, start: number) => void,
): void {
  const size = 1000
  for (let start = 0; start < parts.count; start += size) {
    const length = Math.min(size, parts.count - start)
    const rows = Array.from({ length }, (_, i) => start + i)
    visit(gatherParts(parts, rows), start)
  }
}

/** Throws unless a model's scores are log-odds. */
export function requireLogLoss(model: { readonly objective: string }): void {
  if (model.objective !== 'log-loss') {
    throw new RangeError(`model.objective is ${model.objective}; expected log-loss`)
  }
}

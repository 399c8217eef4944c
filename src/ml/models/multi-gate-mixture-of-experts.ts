import { autograd } from '../autograd/index.ts'
import type { Tensor } from '../autograd/index.ts'
import { binaryLabels, positiveInteger } from '../checks/index.ts'
import { createRandom } from '../random/create-random.ts'
import type { Random } from '../random/index.ts'
import { checkSampleWeights } from './check-training-data.ts'
import { createDenseLayers, denseOperations, denseOutput, reluOutput } from './dense-layers.ts'
import type { DenseLayer } from './dense-layers.ts'
import { createInputLayer, inputOutput, inputWidth } from './input-layer.ts'
import type { InputLayer, InputOptions } from './input-layer.ts'
import { sigmoid } from './sigmoid.ts'
import { forEachChunk } from './tabular-network.ts'
import { gatherParts, tabularParts } from './tabular-rows.ts'
import type { TabularRows } from './tabular-rows.ts'
import { trainInBatches, trainingDefaults } from './train-in-batches.ts'
import type { TrainingOptions } from './train-in-batches.ts'
import { countWeights, fromPlain, tensorsOf, toPlain } from './weights.ts'
import type { Plain } from './weights.ts'

export type MultiGateMixtureOfExpertsOptions = TrainingOptions &
  InputOptions & {
    /** How many experts the tasks share; 4. */
    readonly experts?: number
    /** The size of each expert's output; 16. */
    readonly expertSize?: number
    /** The size of the hidden layer of each task's tower; 8. */
    readonly towerSize?: number
    /** For each task by name, how much each row counts for it; 0 where its label is not known. */
    readonly sampleWeights?: { readonly [task: string]: ArrayLike<number> }
  }

type Task = {
  readonly gate: DenseLayer
  readonly tower: readonly DenseLayer[]
  readonly last: DenseLayer
}

type Network = {
  readonly input: InputLayer
  readonly experts: readonly (readonly DenseLayer[])[]
  readonly tasks: { readonly [task: string]: Task }
}

export type MultiGateMixtureOfExpertsModel = {
  readonly network: Plain<Network>
  /** Mean of the sum of the tasks' losses in each epoch, while training. */
  readonly trainingLoss: readonly number[]
}

/**
 * Fits a multi-gate mixture of experts (Ma et al., KDD 2018), one network for several labels:
 *
 *     task(x) = tower_task( sum over experts e of gate_task(x)_e * expert_e(x) )
 *
 * where gate_task(x) = softmax(W_task x). Tasks that agree share experts; tasks that conflict learn to
 * listen to different ones. The loss is the sum of the tasks' mean log losses; trained by Adam.
 *
 * @param features numbers, categories, or both, one example a row.
 * @param labels for each task by name, 0 or 1 a row.
 * @throws RangeError or TypeError for no rows or tasks, unequal lengths, labels other than 0 and 1 or
 *   options out of range.
 * @example
 * const features = matrix([[1], [2], [3], [4]])
 * const labels = { click: [0, 0, 1, 1], purchase: [0, 0, 0, 1] }
 * const model = multiGateMixtureOfExperts.fit(features, labels, { epochs: 200, batchSize: 4 })
 * const { click, purchase } = multiGateMixtureOfExperts.predictProbability(model, features)
 * click.map(Math.round) // Float64Array [0, 0, 1, 1]
 * purchase.map(Math.round) // Float64Array [0, 0, 0, 1]
 */
function fit(
  features: TabularRows,
  labels: { readonly [task: string]: ArrayLike<number> },
  options: MultiGateMixtureOfExpertsOptions = {},
): MultiGateMixtureOfExpertsModel {
  const { experts = 4, expertSize = 16, towerSize = 8, sampleWeights = {} } = options
  positiveInteger('experts', experts)
  positiveInteger('expertSize', expertSize)
  positiveInteger('towerSize', towerSize)
  const parts = tabularParts(features)
  const names = Object.keys(labels)
  if (parts.count === 0) throw new RangeError('features has 0 rows; expected at least 1')
  if (names.length === 0) throw new RangeError('labels has no task; expected at least one')
  for (const name of names) {
    binaryLabels(`labels.${name}`, labels[name])
    if (labels[name].length !== parts.count) {
      throw new RangeError(
        `features and labels.${name} differ in length: ${parts.count} and ${labels[name].length}`,
      )
    }
    checkSampleWeights(labels[name], sampleWeights[name])
  }
  const training = trainingDefaults(options)
  const random = createRandom(training.seed)
  const input = createInputLayer(parts, options, random)
  const width = inputWidth(input)
  const network: Network = {
    input,
    experts: Array.from({ length: experts }, () => createDenseLayers([width, expertSize], random)),
    tasks: Object.fromEntries(
      names.map((name) => [name, createTask(width, experts, expertSize, towerSize, random)]),
    ),
  }

  function lossOf(batch: readonly number[]): Tensor {
    const scores = taskScores(network, inputOutput(input, gatherParts(parts, batch)))
    const losses = names.map((name) => {
      const weights = sampleWeights[name]
      const targets = batch.map((row) => labels[name][row])
      return autograd.logisticLoss(
        scores[name],
        targets,
        weights && batch.map((row) => weights[row]),
      )
    })
    return losses.reduce((left, right) => autograd.add(left, right))
  }

  const optimizer = autograd.createAdam(tensorsOf(network), training)
  const trainingLoss = trainInBatches(parts.count, training, random, optimizer, lossOf)
  return { network: toPlain(network), trainingLoss }
}

function createTask(
  width: number,
  experts: number,
  expertSize: number,
  towerSize: number,
  random: Random,
): Task {
  const [gate] = createDenseLayers([width, experts], random)
  const [hidden, last] = createDenseLayers([expertSize, towerSize, 1], random)
  return { gate, tower: [hidden], last }
}

/** How much each task listens to each expert: a row an example, a column an expert. */
function gateWeights(task: Task, input: Tensor): Tensor {
  return autograd.softmax(denseOutput(task.gate, input))
}

function taskScores(network: Network, input: Tensor): { [task: string]: Tensor } {
  const opinions = network.experts.map((layers) => reluOutput(layers, input))
  return Object.fromEntries(
    Object.entries(network.tasks).map(([name, task]) => {
      const gates = gateWeights(task, input)
      const mixture = opinions
        .map((opinion, e) => autograd.multiply(opinion, autograd.sliceColumns(gates, e, e + 1)))
        .reduce((left, right) => autograd.add(left, right))
      return [name, denseOutput(task.last, reluOutput(task.tower, mixture))]
    }),
  )
}

/**
 * The log-odds of each task, by name, for each row.
 *
 * @example
 * const features = matrix([[1], [2], [3], [4]])
 * const labels = { click: [0, 0, 1, 1], purchase: [0, 0, 0, 1] }
 * const model = multiGateMixtureOfExperts.fit(features, labels, { epochs: 200, batchSize: 4 })
 * multiGateMixtureOfExperts.predictScore(model, features).click.map(Math.sign) // Float64Array [-1, -1, 1, 1]
 */
function predictScore(
  model: MultiGateMixtureOfExpertsModel,
  features: TabularRows,
): { [task: string]: Float64Array } {
  const network = fromPlain<Network>(model.network)
  const parts = tabularParts(features)
  const result = Object.fromEntries(
    Object.keys(network.tasks).map((name) => [name, new Float64Array(parts.count)]),
  )
  forEachChunk(parts, (chunk, start) => {
    const scores = taskScores(network, inputOutput(network.input, chunk))
    for (const name in scores) result[name].set(scores[name].values, start)
  })
  return result
}

/**
 * The probability of each task's label being 1, by name, for each row.
 *
 * @example
 * const features = matrix([[1], [2], [3], [4]])
 * const labels = { click: [0, 0, 1, 1], purchase: [0, 0, 0, 1] }
 * const model = multiGateMixtureOfExperts.fit(features, labels, { epochs: 200, batchSize: 4 })
 * const { click } = multiGateMixtureOfExperts.predictProbability(model, matrix([[9]]))
 * click.map(Math.round) // Float64Array [1]
 */
function predictProbability(
  model: MultiGateMixtureOfExpertsModel,
  features: TabularRows,
): { [task: string]: Float64Array } {
  const scores = predictScore(model, features)
  return Object.fromEntries(
    Object.entries(scores).map(([name, values]) => [name, values.map(sigmoid)]),
  )
}

/**
 * How much each task listens to each expert on average over some rows, by name.
 *
 * @example
 * const features = matrix([[1], [2], [3], [4]])
 * const labels = { click: [0, 0, 1, 1], purchase: [0, 0, 0, 1] }
 * const model = multiGateMixtureOfExperts.fit(features, labels, { epochs: 200, batchSize: 4 })
 * const { click } = multiGateMixtureOfExperts.meanGates(model, features)
 * click.length // 4, which sum to 1
 */
function meanGates(
  model: MultiGateMixtureOfExpertsModel,
  features: TabularRows,
): { [task: string]: Float64Array } {
  const network = fromPlain<Network>(model.network)
  const parts = tabularParts(features)
  const experts = network.experts.length
  const result = Object.fromEntries(
    Object.keys(network.tasks).map((name) => [name, new Float64Array(experts)]),
  )
  forEachChunk(parts, (chunk) => {
    const input = inputOutput(network.input, chunk)
    for (const name in result) {
      gateWeights(network.tasks[name], input).values.forEach((weight, i) => {
        result[name][i % experts] += weight / parts.count
      })
    }
  })
  return result
}

/** How many numbers were learnt, embeddings included. */
function parameterCount(model: MultiGateMixtureOfExpertsModel): number {
  return countWeights(model)
}

/** Multiply-adds to score one row for all tasks, the mixing of the experts included. */
function operationsPerPrediction(model: MultiGateMixtureOfExpertsModel): number {
  const { experts, tasks } = model.network
  const mixing = experts.reduce((sum, [layer]) => sum + layer.linear.columns, 0)
  return Object.values(tasks).reduce(
    (sum, { gate, tower, last }) => sum + denseOperations([gate, ...tower, last]) + mixing,
    denseOperations(experts.flat()),
  )
}

/** One network for several labels, with experts that each task weighs its own way. */
export const multiGateMixtureOfExperts = {
  fit,
  predictScore,
  predictProbability,
  meanGates,
  parameterCount,
  operationsPerPrediction,
}

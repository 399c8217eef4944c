import { autograd } from '../autograd/index.ts'
import type { Optimizer, Tensor } from '../autograd/index.ts'
import { nonNegativeNumber, positiveInteger, positiveNumber } from '../checks/index.ts'
import type { Random } from '../random/index.ts'

/** How a network is trained; every network takes these. */
export type TrainingOptions = {
  /** Passes over the rows; 10 unless said otherwise. */
  readonly epochs?: number
  /** Rows a step; 128 unless said otherwise. */
  readonly batchSize?: number
  /** Step size of Adam; 0.01 unless said otherwise. */
  readonly learningRate?: number
  /** Shrinks weights by learningRate * weightDecay a step; 0. */
  readonly weightDecay?: number
  /** What weights start from and the order of the rows; 1. */
  readonly seed?: number
  /** Called at most a hundred times, with the steps done and the steps there will be. */
  readonly onProgress?: (done: number, total: number) => void
}

/** Fills in and checks training options. */
export function trainingDefaults(
  options: TrainingOptions,
  defaults: { epochs?: number; batchSize?: number; learningRate?: number } = {},
) {
  const { epochs = defaults.epochs ?? 10, batchSize = defaults.batchSize ?? 128 } = options
  const { learningRate = defaults.learningRate ?? 0.01, weightDecay = 0, seed = 1 } = options
  positiveInteger('epochs', epochs)
  positiveInteger('batchSize', batchSize)
  positiveNumber('learningRate', learningRate)
  nonNegativeNumber('weightDecay', weightDecay)
  return { epochs, batchSize, learningRate, weightDecay, seed, onProgress: options.onProgress }
}

/**
 * Trains in mini-batches: in each epoch all rows in a new random order, a step a batch.
 *
 * @param rows how many rows there are.
 * @param lossOf the mean loss of the rows with these numbers.
 * @returns the mean loss of each epoch, as it was while training.
 */
export function trainInBatches(
  rows: number,
  options: ReturnType<typeof trainingDefaults>,
  random: Random,
  optimizer: Optimizer,
  lossOf: (batch: readonly number[]) => Tensor,
): number[] {
  const { epochs, batchSize, onProgress } = options
  const allRows = Int32Array.from({ length: rows }, (_, row) => row)
  const batches = Math.ceil(rows / batchSize)
  const total = epochs * batches
  const trainingLoss: number[] = []
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = random.shuffle(allRows)
    let sum = 0
    for (let index = 0; index < batches; index++) {
      const batch = order.slice(index * batchSize, (index + 1) * batchSize)
      const loss = lossOf(batch)
      autograd.backward(loss)
      optimizer.step()
      sum += loss.values[0] * batch.length
      const done = epoch * batches + index + 1
      const percent = Math.floor((100 * done) / total)
      if (percent > Math.floor((100 * (done - 1)) / total)) onProgress?.(done, total)
    }
    trainingLoss.push(sum / rows)
  }
  return trainingLoss
}

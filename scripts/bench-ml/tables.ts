/** Trees, logistic regression and a network against JavaScript peers, on the same rows. */
import {
  createRandom,
  decisionTree,
  logisticRegression,
  logLoss,
  matrix,
  multilayerPerceptron,
} from '../../src/ml/index.ts'
import type { Matrix } from '../../src/ml/index.ts'
import { noted } from '../bench/figures.ts'
import type { Figure } from '../bench/figures.ts'
import { loadPeer, nameOf } from './peers.ts'
import { ratio } from './ratio.ts'
import { fittedExponent, medianTimes } from './timing.ts'

/** Normal features, and a label that depends on a few of them, not only by a sum. */
function table(rows: number, columns: number, seed: number) {
  const random = createRandom(seed)
  const values = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => random.normal()),
  )
  const logOdds = values.map(([a, b, c, d]) => a + 0.5 * b - c * d)
  const labels = logOdds.map((x) => (random.bernoulli(1 / (1 + Math.exp(-x))) ? 1 : 0))
  return { values, features: matrix(values), labels }
}

interface Cart {
  train(features: readonly number[][], labels: readonly number[]): void
  predict(features: readonly number[][]): number[]
}
interface CartModule {
  DecisionTreeRegression: new (options: { maxDepth: number; minNumSamples: number }) => Cart
}

export async function benchTree(): Promise<Figure[]> {
  const { DecisionTreeRegression } = loadPeer<CartModule>('ml-cart')
  const { values, features, labels } = table(2000, 8, 1)
  const train = {
    ours: () => decisionTree.fit(features, labels, { maxDepth: 5 }),
    cart: () => {
      const tree = new DecisionTreeRegression({ maxDepth: 5, minNumSamples: 1 })
      tree.train(values, labels)
      return tree
    },
  }
  const time = await medianTimes(train, 5)
  const errorOf = (predicted: ArrayLike<number>) =>
    labels.reduce<number>((sum, label, row) => sum + (label - predicted[row]) ** 2, 0) /
    labels.length
  const own = errorOf(decisionTree.predictScore(train.ours(), features))
  const theirs = errorOf(train.cart().predict(values))
  const sizes = [4000, 8000, 16_000, 32_000]
  const jobs = Object.fromEntries(
    sizes.map((rows) => {
      const larger = table(rows, 8, 2)
      return [`${rows} rows`, () => decisionTree.fit(larger.features, larger.labels)]
    }),
  )
  const growth = fittedExponent(sizes, Object.values(await medianTimes(jobs, 5)))
  return [
    ratio(`tree of depth 5, 2,000 x 8 : ${nameOf('ml-cart')}`, time.ours, time.cart, 1),
    noted('  squared error of ours, ml-cart', `${own.toFixed(4)}, ${theirs.toFixed(4)}`),
    noted('  tree grows as rows to the power', growth.toFixed(2)),
  ]
}

interface PeerMatrix {
  to1DArray(): number[]
}
interface MatrixModule {
  Matrix: {
    new (rows: readonly number[][]): PeerMatrix
    columnVector(v: readonly number[]): PeerMatrix
  }
}
interface PeerLogistic {
  train(features: PeerMatrix, labels: PeerMatrix): void
  classifiers: { weights: PeerMatrix }[]
}
type PeerLogisticClass = new (options: { numSteps: number; learningRate: number }) => PeerLogistic

export async function benchLogistic(): Promise<Figure[]> {
  const Logistic = loadPeer<PeerLogisticClass>('ml-logistic-regression')
  const { Matrix: PeerTable } = loadPeer<MatrixModule>('ml-matrix')
  const { values, features, labels } = table(5000, 10, 3)
  const peerFeatures = new PeerTable(values)
  const peerLabels = PeerTable.columnVector(labels)
  const train = {
    ours: () => logisticRegression.fit(features, labels, { l2: 0 }),
    peer: () => {
      const model = new Logistic({ numSteps: 200, learningRate: 5e-4 })
      model.train(peerFeatures, peerLabels)
      return model
    },
  }
  const time = await medianTimes(train, 5)
  const ours = logisticRegression.predictProbability(train.ours(), features)
  // Its second classifier tells class 0 (its label 1) from class 1 (its label 0), without an intercept.
  const weights = train.peer().classifiers[1].weights.to1DArray()
  const theirs = values.map((row) => {
    const score = row.reduce((sum, x, column) => sum + x * weights[column], 0)
    return 1 - 1 / (1 + Math.exp(-score))
  })
  const sizes = [10_000, 20_000, 40_000, 80_000]
  const jobs = Object.fromEntries(
    sizes.map((rows) => {
      const larger = table(rows, 10, 4)
      return [`${rows} rows`, () => logisticRegression.fit(larger.features, larger.labels)]
    }),
  )
  const growth = fittedExponent(sizes, Object.values(await medianTimes(jobs, 5)))
  return [
    ratio(
      `logistic regression to the optimum, 5,000 x 10 : ${nameOf('ml-logistic-regression')}, 200 steps`,
      time.ours,
      time.peer,
      1,
    ),
    noted(
      '  log loss of ours, ml-logistic-regression',
      `${logLoss(labels, ours).toFixed(4)}, ${logLoss(labels, theirs).toFixed(4)}`,
    ),
    noted('  logistic regression grows as rows to the power', growth.toFixed(2)),
  ]
}

interface TfTensor {
  dispose(): void
}
interface TfModel {
  add(layer: object): void
  compile(options: object): void
  fit(x: TfTensor, y: TfTensor, options: object): Promise<{ history: { loss: number[] } }>
  dispose(): void
}
interface TfCore {
  setBackend(name: string): Promise<boolean>
  tensor2d(values: Float32Array | Float64Array, shape: [number, number]): TfTensor
  train: { adam(rate: number): object }
}
interface TfLayers {
  sequential(): TfModel
  layers: { dense(options: object): object }
}

const BATCH = 128
const EPOCHS = 2

export async function benchNetwork(): Promise<Figure[]> {
  const tf = loadPeer<TfCore>('@tensorflow/tfjs-core')
  const { sequential, layers } = loadPeer<TfLayers>('@tensorflow/tfjs-layers')
  loadPeer('@tensorflow/tfjs-backend-cpu')
  await tf.setBackend('cpu')
  const rows = 4096
  const columns = 32
  const { features, labels } = table(rows, columns, 5)
  const x = tf.tensor2d(Float32Array.from(features.values), [rows, columns])
  const y = tf.tensor2d(Float32Array.from(labels), [rows, 1])
  const losses = { ours: 0, tfjs: 0 }
  const train = {
    ours: () => {
      losses.ours = trainOurs(features, labels)
    },
    tfjs: async () => {
      const model = sequential()
      model.add(layers.dense({ units: 64, activation: 'relu', inputShape: [columns] }))
      model.add(layers.dense({ units: 32, activation: 'relu' }))
      model.add(layers.dense({ units: 1, activation: 'sigmoid' }))
      model.compile({ optimizer: tf.train.adam(0.01), loss: 'binaryCrossentropy' })
      const options = {
        batchSize: BATCH,
        epochs: EPOCHS,
        shuffle: true,
        verbose: 0,
        yieldEvery: 'never',
      }
      losses.tfjs = (await model.fit(x, y, options)).history.loss[EPOCHS - 1]
      model.dispose()
    },
  }
  const time = await medianTimes(train, 3)
  return [
    ratio(
      `network 32-64-32-1, ${EPOCHS} x 32 batches of 128 : ${nameOf('@tensorflow/tfjs-core')} CPU`,
      time.ours,
      time.tfjs,
      1,
    ),
    noted(
      '  loss in the last pass of ours, tfjs',
      `${losses.ours.toFixed(4)}, ${losses.tfjs.toFixed(4)}`,
    ),
  ]
}

function trainOurs(features: Matrix, labels: readonly number[]): number {
  const options = { hidden: [64, 32], epochs: EPOCHS, batchSize: BATCH, learningRate: 0.01 }
  return multilayerPerceptron.fit(features, labels, options).trainingLoss[EPOCHS - 1]
}

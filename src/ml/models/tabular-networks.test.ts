import { describe, expect, test, vi } from 'vitest'
import { createRandom } from '../random/create-random.ts'
import { deepCrossNetwork } from './deep-cross-network.ts'
import { logisticRegression } from './logistic-regression.ts'
import { matrix } from './matrix.ts'
import { multilayerPerceptron } from './multilayer-perceptron.ts'

/** Labels that are 1 when an even number of two features is positive: no linear model does it. */
function crosses(size: number, seed: number) {
  const random = createRandom(seed)
  // Of other scales than 0 and 1, as features are; the third one says nothing.
  const rows = Array.from({ length: size }, () => [
    random.normal(0, 1000),
    random.normal(0, 0.01),
    random.normal(5, 1),
  ])
  return { features: matrix(rows), labels: rows.map(([a, b]) => (a * b > 0 ? 1 : 0)) }
}

/** Two columns of ids; the label depends on whether they are equal, on nothing else. */
function matches(size: number, seed: number) {
  const random = createRandom(seed)
  const left = Array.from({ length: size }, () => random.integer(0, 6))
  const right = Array.from({ length: size }, () => random.integer(0, 6))
  const labels = left.map((id, i) => ((id === right[i]) !== random.bernoulli(0.05) ? 1 : 0))
  return { features: { categories: [left, right] }, labels }
}

function accuracy(probabilities: Float64Array, labels: readonly number[]): number {
  return (
    labels.filter((label, i) => (probabilities[i] > 0.5 ? 1 : 0) === label).length / labels.length
  )
}

const train = crosses(1000, 1)
const held = crosses(1000, 2)

test('a linear model cannot do what these networks are asked to do', () => {
  const model = logisticRegression.fit(train.features, train.labels)
  const probabilities = logisticRegression.predictProbability(model, held.features)
  expect(accuracy(probabilities, held.labels)).toBeLessThan(0.56)
})

// Both have the same interface; their models differ in type only.
const crossNetwork = deepCrossNetwork as unknown as typeof multilayerPerceptron

describe.each([
  {
    name: 'multilayerPerceptron',
    network: multilayerPerceptron,
    options: { hidden: [16], batchSize: 32 },
  },
  {
    name: 'deepCrossNetwork',
    network: crossNetwork,
    options: { hidden: [8], crossLayers: 1, batchSize: 32 },
  },
])('$name', ({ network, options }) => {
  const model = network.fit(train.features, train.labels, { ...options, epochs: 20 })

  test('learns a cross of two features of any scale', () => {
    expect(accuracy(network.predictProbability(model, held.features), held.labels)).toBeGreaterThan(
      0.95,
    )
    expect(model.trainingLoss).toHaveLength(20)
    expect(model.trainingLoss[19]).toBeLessThan(model.trainingLoss[0] / 3)
  })

  test('learns a cross of two categories', () => {
    const pairs = matches(2000, 3)
    const others = matches(1000, 4)
    const learnt = network.fit(pairs.features, pairs.labels, {
      ...options,
      hidden: [16],
      epochs: 20,
    })
    const probabilities = network.predictProbability(learnt, others.features)
    // One in six matches: always saying no is right in 5/6 * 0.95 + 1/6 * 0.05 = 80 % of the rows.
    expect(accuracy(probabilities, others.labels)).toBeGreaterThan(0.93)
    const unknown = network.predictProbability(learnt, { categories: [[-1], [2]] })
    expect(unknown[0]).toBeGreaterThan(0)
    expect(unknown[0]).toBeLessThan(1)
  })

  test('fits values with the squared objective', () => {
    // 5 a b - 3 in standard units: the values' own variance is 25.
    const values = ({ features }: typeof train) =>
      train.labels.map(
        (_, i) => 5 * (features.values[3 * i] / 1000) * (features.values[3 * i + 1] / 0.01) - 3,
      )
    const learnt = network.fit(train.features, values(train), {
      ...options,
      objective: 'squared',
      epochs: 30,
    })
    const scores = network.predictScore(learnt, held.features)
    const error = values(held).reduce((sum, value, i) => sum + (scores[i] - value) ** 2, 0)
    expect(error / held.labels.length).toBeLessThan(3)
    expect(() => network.predictProbability(learnt, held.features)).toThrow(
      'model.objective is squared; expected log-loss',
    )
  })

  test('still learns when signals are dropped and weights decay', () => {
    const learnt = network.fit(train.features, train.labels, {
      ...options,
      hidden: [32],
      dropout: 0.2,
      weightDecay: 0.01,
      epochs: 20,
    })
    expect(
      accuracy(network.predictProbability(learnt, held.features), held.labels),
    ).toBeGreaterThan(0.9)
  })

  test('ignores rows of weight 0', () => {
    const doubled = {
      features: matrix(
        [...Array(2000).keys()].map((i) =>
          train.features.values.slice(3 * (i % 1000), 3 * (i % 1000) + 3),
        ),
      ),
      labels: [...train.labels, ...train.labels.map((label) => 1 - label)],
    }
    const sampleWeights = doubled.labels.map((_, i) => (i < 1000 ? 1 : 0))
    const learnt = network.fit(doubled.features, doubled.labels, { ...options, sampleWeights })
    expect(
      accuracy(network.predictProbability(learnt, held.features), held.labels),
    ).toBeGreaterThan(0.9)
  })

  test('is the same for the same seed, and another for another', () => {
    const few = { ...options, epochs: 1 }
    expect(network.fit(train.features, train.labels, few)).toEqual(
      network.fit(train.features, train.labels, few),
    )
    expect(network.fit(train.features, train.labels, { ...few, seed: 2 }).body).not.toEqual(
      network.fit(train.features, train.labels, few).body,
    )
  })

  test('survives JSON', () => {
    const copy = JSON.parse(JSON.stringify(model)) as typeof model
    expect(network.predictScore(copy, held.features)).toEqual(
      network.predictScore(model, held.features),
    )
  })

  test('reports progress', () => {
    const onProgress = vi.fn()
    network.fit(train.features, train.labels, { epochs: 2, batchSize: 500, onProgress })
    expect(onProgress.mock.calls).toEqual([
      [1, 4],
      [2, 4],
      [3, 4],
      [4, 4],
    ])
  })

  test('names what is wrong', () => {
    const { fit } = network
    expect(() => fit(matrix([]), [])).toThrow('features has 0 rows; expected at least 1')
    expect(() => fit(matrix([[1]]), [1, 0])).toThrow(
      'features and labels differ in length: 1 and 2',
    )
    expect(() => fit(matrix([[1]]), [2])).toThrow('labels[0] is 2; expected 0 or 1')
    expect(() => fit({}, [])).toThrow('features has neither numeric nor categories')
    expect(() => fit({ categories: [[0, 1.5]] }, [0, 1])).toThrow(
      'features.categories[0][1] is 1.5; expected an integer of at least -1',
    )
    expect(() => fit({ categories: [[0, 1], [0]] }, [0, 1])).toThrow(
      'features.categories[1] has 1 rows; expected 2',
    )
    expect(() => fit(train.features, train.labels, { hidden: [0] })).toThrow(
      'hidden[0] is 0; expected an integer of at least 1',
    )
    expect(() => network.predictScore(model, matrix([[1]]))).toThrow(
      'features has 1 numeric columns; expected 3',
    )
    expect(() => network.predictScore(model, { categories: [[1]] })).toThrow(
      'features has 0 numeric columns; expected 3',
    )
  })
})

describe('size and cost', () => {
  test('of a perceptron: weights of the layers, biases, embeddings', () => {
    const model = multilayerPerceptron.fit(
      { numeric: matrix([[1], [2]]), categories: [[0, 4]] },
      [0, 1],
      { hidden: [3], embeddingDimension: 2, epochs: 1 },
    )
    // Input 1 + 2; layers 3 x 3 and 3 x 1; biases 3 + 1; five vectors of 2.
    expect(multilayerPerceptron.operationsPerPrediction(model)).toBe(9 + 3)
    expect(multilayerPerceptron.parameterCount(model)).toBe(12 + 4 + 10)
  })

  test('of a deep & cross network: a square matrix and a product a cross layer', () => {
    const model = deepCrossNetwork.fit(
      matrix([
        [1, 2],
        [2, 1],
      ]),
      [0, 1],
      {
        crossLayers: 2,
        hidden: [3],
        epochs: 1,
      },
    )
    expect(deepCrossNetwork.operationsPerPrediction(model)).toBe(2 * (4 + 2) + 6 + 3)
    expect(deepCrossNetwork.parameterCount(model)).toBe(2 * (4 + 2) + (6 + 3) + (3 + 1))
  })

  test('category sizes may be given, for ids that training does not show', () => {
    const options = { hidden: [2], categorySizes: [9], embeddingDimension: 1, epochs: 1 }
    const model = multilayerPerceptron.fit({ categories: [[0, 1]] }, [0, 1], options)
    expect(model.input.embeddings[0].rows).toBe(9)
    expect(() => multilayerPerceptron.predictScore(model, { categories: [[9]] })).toThrow(
      'ids[0] is 9; expected an integer from -1 to 8',
    )
  })
})

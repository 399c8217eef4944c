import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { createRandom } from '../random/create-random.ts'
import { factorizationMachine } from './factorization-machine.ts'
import { logisticRegression } from './logistic-regression.ts'
import { matrix } from './matrix.ts'
import { sparseMatrix } from './sparse-matrix.ts'

const { fit, predictProbability, predictScore } = factorizationMachine

const base = { objective: 'log-loss', trainingLoss: [] } as const

/** Users and videos of two kinds; a user likes videos of the own kind. */
function likes(size: number, seed: number) {
  const random = createRandom(seed)
  const events = Array.from({ length: size }, () => [random.integer(0, 20), random.integer(20, 60)])
  const features = sparseMatrix(
    events.map((indices) => ({ indices })),
    60,
  )
  const labels = events.map(([user, video]) =>
    (user % 2 === video % 2) !== random.bernoulli(0.05) ? 1 : 0,
  )
  return { features, labels }
}

function accuracy(probabilities: Float64Array, labels: readonly number[]): number {
  return (
    labels.filter((label, i) => (probabilities[i] > 0.5 ? 1 : 0) === label).length / labels.length
  )
}

describe('factorizationMachine.predictScore', () => {
  test('adds intercept, weights and the products of pairs, by hand', () => {
    const model = {
      ...base,
      intercept: 0.5,
      weights: [1, 2, 3],
      vectors: { rows: 3, columns: 2, values: [1, 0, 2, 1, 0, 3] },
    }
    // v0.v1 = 2, v0.v2 = 0, v1.v2 = 3. x = (1, 2, 3): 0.5 + 1 + 4 + 9 + 2*2 + 0*3 + 3*6.
    expect(predictScore(model, matrix([[1, 2, 3]]))[0]).toBeCloseTo(36.5, 12)
    // Columns 0 and 1 only: 0.5 + 1 + 2 + 2.
    expect(predictScore(model, sparseMatrix([{ indices: [0, 1] }], 3))[0]).toBeCloseTo(5.5, 12)
  })

  test('equals the sum over all pairs', () => {
    const number = fc.double({ min: -3, max: 3, noNaN: true })
    const vector = fc.array(number, { minLength: 8, maxLength: 8 })
    const row = fc.array(number, { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(vector, row, (values, x) => {
        const vectors = { rows: 4, columns: 2, values }
        const model = { ...base, intercept: 0, weights: [0, 0, 0, 0], vectors }
        let expected = 0
        for (let i = 0; i < 4; i++) {
          for (let j = i + 1; j < 4; j++) {
            const product = values[2 * i] * values[2 * j] + values[2 * i + 1] * values[2 * j + 1]
            expected += product * x[i] * x[j]
          }
        }
        expect(predictScore(model, matrix([x]))[0]).toBeCloseTo(expected, 9)
      }),
    )
  })
})

describe('factorizationMachine.fit', () => {
  const train = likes(2000, 1)
  const held = likes(1000, 2)

  test('learns who likes what, also for pairs never seen, which a linear model cannot', () => {
    const model = fit(train.features, train.labels, { epochs: 30 })
    expect(accuracy(predictProbability(model, held.features), held.labels)).toBeGreaterThan(0.92)
    const linear = logisticRegression.fit(train.features, train.labels)
    const guess = logisticRegression.predictProbability(linear, held.features)
    expect(accuracy(guess, held.labels)).toBeLessThan(0.58)
    expect(model.trainingLoss[29]).toBeLessThan(model.trainingLoss[0] / 2)
  })

  test('recovers a product of two features with the squared objective', () => {
    const random = createRandom(3)
    const rows = Array.from({ length: 500 }, () => [random.normal(), random.normal()])
    const values = rows.map(([a, b]) => 1 + 2 * a - b + 3 * a * b)
    const options = { objective: 'squared', epochs: 100, l2: 0, dimension: 2 } as const
    const model = fit(matrix(rows), values, options)
    expect(model.intercept).toBeCloseTo(1, 1)
    expect(model.weights[0]).toBeCloseTo(2, 1)
    expect(model.weights[1]).toBeCloseTo(-1, 1)
    const [a, b, c, d] = model.vectors.values
    expect(a * c + b * d).toBeCloseTo(3, 1)
  })

  test('gives dense rows the model of the sparse ones', () => {
    const rows = [
      [0, 2],
      [0, 3],
      [1, 2],
      [1, 3],
    ]
    const sparse = sparseMatrix(
      rows.map((indices) => ({ indices })),
      4,
    )
    const dense = matrix(
      rows.map((indices) => [0, 1, 2, 3].map((j) => (indices.includes(j) ? 1 : 0))),
    )
    const labels = Object.freeze([1, 0, 0, 1])
    expect(fit(dense, labels, { epochs: 20 })).toEqual(fit(sparse, labels, { epochs: 20 }))
  })

  test('ignores rows of weight 0', () => {
    const twice = { rows: [[0], [0]], labels: [1, 0] }
    const options = { objective: 'squared', sampleWeights: [1, 0], epochs: 200, l2: 0 } as const
    const model = fit(matrix(twice.rows), twice.labels, options)
    expect(predictScore(model, matrix([[0]]))[0]).toBeCloseTo(1, 2)
  })

  test('is the same for the same seed, reports progress and survives JSON', () => {
    const onProgress = vi.fn()
    const model = fit(train.features, train.labels, { epochs: 2, onProgress })
    expect(onProgress.mock.calls).toEqual([
      [1, 2],
      [2, 2],
    ])
    expect(fit(train.features, train.labels, { epochs: 2 })).toEqual(model)
    expect(fit(train.features, train.labels, { epochs: 2, seed: 2 })).not.toEqual(model)
    expect(JSON.parse(JSON.stringify(model))).toEqual(model)
  })

  test('counts its parameters and operations', () => {
    const model = fit(train.features, train.labels, { epochs: 1, dimension: 4 })
    expect(factorizationMachine.parameterCount(model)).toBe(1 + 60 + 60 * 4)
    expect(factorizationMachine.operationsPerPrediction(model)).toBe(60 * 9 + 4)
    expect(factorizationMachine.operationsPerPrediction(model, train.features)).toBe(2 * 9 + 4)
  })

  test('names what is wrong', () => {
    expect(() => fit(matrix([]), [])).toThrow('features has 0 rows; expected at least 1')
    expect(() => fit(matrix([[1]]), [0.5])).toThrow('labels[0] is 0.5; expected 0 or 1')
    expect(() => fit(matrix([[1]]), [1], { dimension: 0 })).toThrow('dimension is 0')
    const model = fit(matrix([[1]]), [7], { objective: 'squared' })
    expect(() => predictProbability(model, matrix([[1]]))).toThrow('expected log-loss')
    expect(() => predictScore(model, matrix([[1, 2]]))).toThrow(
      'features has 2 columns; expected 1',
    )
  })
})

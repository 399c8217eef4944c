import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { createRandom } from '../random/create-random.ts'
import { logisticRegression } from './logistic-regression.ts'
import { matrix } from './matrix.ts'
import { sparseMatrix } from './sparse-matrix.ts'
import { sigmoid } from './sigmoid.ts'

const { fit, predictProbability, predictScore } = logisticRegression

// Twenty rows that scikit-learn 1.9.1 was given as well.
const rows = Array.from({ length: 20 }, (_, i) => [((7 * i) % 11) - 5, ((3 * i * i) % 13) - 6])
const labels = Object.freeze(
  rows.map(([a, b], i) => (a - 0.5 * b + ((5 * i) % 7) - 3 > 0 ? 1 : 0)),
) as readonly number[]
const features = matrix(rows)

/** Rows from a known model, some of them sparse. */
function simulated(size: number, seed: number) {
  const random = createRandom(seed)
  const truth = [1.5, -2, 0.5, 0, 1]
  const sampled = Array.from({ length: size }, () =>
    truth.map(() => (random.bernoulli(0.5) ? random.normal() : 0)),
  )
  const outcomes = sampled.map((row) =>
    random.bernoulli(sigmoid(row.reduce((sum, x, j) => sum + x * truth[j], -0.5))) ? 1 : 0,
  )
  const sparse = sparseMatrix(
    sampled.map((row) => {
      const indices = row.flatMap((x, j) => (x === 0 ? [] : [j]))
      return { indices, values: indices.map((j) => row[j]) }
    }),
    truth.length,
  )
  return { truth, dense: matrix(sampled), sparse, outcomes }
}

describe('logisticRegression.fit with lbfgs', () => {
  test('finds the log odds ratio of a two-by-two table', () => {
    // P(1 | x = 0) = 1/4 and P(1 | x = 1) = 3/4: intercept log(1/3), slope log(3) - log(1/3).
    const table = matrix([[0], [0], [0], [0], [1], [1], [1], [1]])
    const model = fit(table, [0, 0, 0, 1, 0, 1, 1, 1], { l2: 0 })
    expect(model.intercept).toBeCloseTo(-Math.log(3), 7)
    expect(model.weights[0]).toBeCloseTo(2 * Math.log(3), 7)
    expect(model.converged).toBe(true)
  })

  test.each([
    // LogisticRegression(C=1 / l2, tol=1e-12).fit(X, y), scikit-learn 1.9.1
    { l2: 1, weights: [1.1511226220952917, 0.016719993861035405], intercept: -0.5281539632460716 },
    { l2: 10, weights: [0.5844086336809946, 0.013895330541408013], intercept: -0.2848362937958264 },
  ])('agrees with scikit-learn at l2 = $l2', ({ l2, weights, intercept }) => {
    const model = fit(features, labels, { l2 })
    expect(model.weights[0]).toBeCloseTo(weights[0], 5)
    expect(model.weights[1]).toBeCloseTo(weights[1], 5)
    expect(model.intercept).toBeCloseTo(intercept, 5)
  })

  test('agrees with scikit-learn on weighted rows', () => {
    // .fit(X, y, sample_weight=[1, 2, 3, 1, 2, 3, …]), scikit-learn 1.9.1
    const model = fit(features, labels, { sampleWeights: rows.map((_, i) => 1 + (i % 3)) })
    expect(model.weights[0]).toBeCloseTo(1.4321358791994299, 5)
    expect(model.weights[1]).toBeCloseTo(0.06589125886044474, 5)
    expect(model.intercept).toBeCloseTo(-0.7656842816159676, 5)
  })

  test('counts a row of weight 2 as two rows and a row of weight 0 as none', () => {
    const sampleWeights = rows.map((_, i) => i % 3)
    const repeated = rows.flatMap((_, i) => Array<number>(sampleWeights[i]).fill(i))
    const weighted = fit(features, labels, { sampleWeights })
    const copied = fit(
      matrix(repeated.map((i) => rows[i])),
      repeated.map((i) => labels[i]),
    )
    expect(weighted.weights[0]).toBeCloseTo(copied.weights[0], 6)
    expect(weighted.intercept).toBeCloseTo(copied.intercept, 6)
  })

  test('leaves no gradient: errors are uncorrelated with each feature but for the penalty', () => {
    const { dense, outcomes } = simulated(2000, 1)
    const model = fit(dense, outcomes, { l2: 3 })
    const errors = predictProbability(model, dense).map((p, i) => p - outcomes[i])
    for (let column = 0; column < dense.columns; column++) {
      let gradient = 3 * model.weights[column]
      errors.forEach((error, i) => (gradient += error * dense.values[i * dense.columns + column]))
      expect(Math.abs(gradient) / outcomes.length).toBeLessThan(1e-8)
    }
    const total = errors.reduce((sum, error) => sum + error, 0)
    expect(Math.abs(total) / outcomes.length).toBeLessThan(1e-8)
  })

  test('converges on badly scaled columns to the rescaled optimum', () => {
    const scaled = matrix(rows.map(([a, b]) => [1e6 * a, 1e-4 * b]))
    const plain = fit(features, labels, { l2: 0 })
    const model = fit(scaled, labels, { l2: 0 })
    expect(model.converged).toBe(true)
    expect(model.weights[0] * 1e6).toBeCloseTo(plain.weights[0], 4)
    expect(model.weights[1] * 1e-4).toBeCloseTo(plain.weights[1], 4)
  })

  test('gives sparse rows the model of the dense ones', () => {
    const { dense, sparse, outcomes } = simulated(500, 2)
    const left = fit(dense, outcomes)
    const right = fit(sparse, outcomes)
    left.weights.forEach((weight, j) => expect(right.weights[j]).toBeCloseTo(weight, 6))
    expect(predictScore(right, sparse)[7]).toBeCloseTo(predictScore(left, dense)[7], 6)
  })

  test('recovers the model that made the labels', () => {
    const { dense, outcomes, truth } = simulated(20000, 3)
    const model = fit(dense, outcomes)
    truth.forEach((weight, j) => expect(Math.abs(model.weights[j] - weight)).toBeLessThan(0.12))
  })

  test('leaves the weight of a column of zeros at 0', () => {
    const model = fit(matrix(rows.map((row) => [...row, 0])), labels, { l2: 0 })
    expect(model.weights[2]).toBe(0)
    expect(model.converged).toBe(true)
  })

  test('starts from a given model, which at the optimum needs no step', () => {
    const model = fit(features, labels)
    expect(fit(features, labels, { initial: model }).iterations).toBe(0)
  })
})

describe('logisticRegression.fit with sgd and ftrl', () => {
  const { dense, sparse, outcomes } = simulated(5000, 4)
  const optimum = fit(dense, outcomes, { l2: 5 })

  test.each([
    { solver: 'sgd', epochs: 60, learningRate: 0.02 },
    { solver: 'ftrl', epochs: 60, learningRate: 0.05 },
  ] as const)('$solver comes near the optimum', (options) => {
    const model = fit(sparse, outcomes, { ...options, l2: 5 })
    optimum.weights.forEach((weight, j) => {
      expect(Math.abs(model.weights[j] - weight)).toBeLessThan(0.1)
    })
    expect(Math.abs(model.intercept - optimum.intercept)).toBeLessThan(0.1)
  })

  test('sgd keeps its weights finite under a penalty so strong that steps shrink them to nothing', () => {
    const model = fit(dense, outcomes, { solver: 'sgd', l2: 1e6, learningRate: 0.5 })
    model.weights.forEach((weight) => expect(Math.abs(weight)).toBeLessThan(0.05))
  })

  test('sgd repeats itself for a seed and not for another', () => {
    const first = fit(dense, outcomes, { solver: 'sgd', epochs: 1, seed: 7 })
    expect(fit(dense, outcomes, { solver: 'sgd', epochs: 1, seed: 7 })).toEqual(first)
    expect(fit(dense, outcomes, { solver: 'sgd', epochs: 1, seed: 8 })).not.toEqual(first)
  })

  test('ftrl takes the first step that the formula gives', () => {
    // Row x = 2, label 1, p = 1/2: gradient -1 for the weight, -1/2 for the intercept.
    // Weight: z = -1, n = 1, so 1 / ((1 + 1) / 0.1 + 1) = 1/21; intercept: 0.5 / (1.5 / 0.1) = 1/30.
    const model = fit(matrix([[2]]), [1], { solver: 'ftrl', learningRate: 0.1, beta: 1, l2: 1 })
    expect(model.weights[0]).toBeCloseTo(1 / 21, 12)
    expect(model.intercept).toBeCloseTo(1 / 30, 12)
  })

  test('ftrl makes weights exactly zero, more of them with more l1', () => {
    const zeros = (l1: number) =>
      fit(sparse, outcomes, { solver: 'ftrl', l1 }).weights.filter((weight) => weight === 0).length
    expect(zeros(0)).toBe(0)
    expect(zeros(100)).toBeGreaterThan(0)
    expect(zeros(1e6)).toBe(5)
  })

  test('ftrl stopped half-way and resumed, even from JSON, equals ftrl run through', () => {
    const half = outcomes.length / 2
    const part = (from: number, to: number) =>
      matrix(
        Array.from({ length: to - from }, (_, i) =>
          dense.values.slice((from + i) * 5, (from + i + 1) * 5),
        ),
      )
    const first = fit(part(0, half), outcomes.slice(0, half), { solver: 'ftrl' })
    const initial = JSON.parse(JSON.stringify(first)) as typeof first
    const resumed = fit(part(half, 2 * half), outcomes.slice(half), { solver: 'ftrl', initial })
    expect(resumed).toEqual(fit(dense, outcomes, { solver: 'ftrl' }))
  })

  test('ftrl started from another model predicts as that one before it learns', () => {
    const model = fit(sparse, outcomes, { solver: 'ftrl', initial: optimum, epochs: 0, l1: 0.1 })
    model.weights.forEach((weight, j) => expect(weight).toBeCloseTo(optimum.weights[j], 9))
  })
})

describe('logisticRegression', () => {
  test('predicts probabilities that are the sigmoid of the scores', () => {
    const model = { weights: [2, -1], intercept: 0.5, iterations: 0, converged: true }
    expect(Array.from(predictScore(model, matrix([[1, 1]])))).toEqual([1.5])
    expect(predictProbability(model, matrix([[1, 1]]))[0]).toBeCloseTo(1 / (1 + Math.exp(-1.5)), 15)
  })

  test('gives probabilities between 0 and 1 whatever the scores', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e300, max: 1e300 }), (weight) => {
        const model = { weights: [weight], intercept: 0, iterations: 0, converged: true }
        const [probability] = predictProbability(model, matrix([[1]]))
        expect(probability).toBeGreaterThanOrEqual(0)
        expect(probability).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('counts its parameters and operations', () => {
    const model = fit(features, labels)
    expect(logisticRegression.parameterCount(model)).toBe(3)
    expect(logisticRegression.operationsPerPrediction(model)).toBe(2)
    const sparse = sparseMatrix([{ indices: [0] }, { indices: [0, 1] }], 2)
    expect(logisticRegression.operationsPerPrediction(model, sparse)).toBe(1.5)
  })

  test('survives JSON', () => {
    const model = fit(features, labels)
    expect(JSON.parse(JSON.stringify(model))).toEqual(model)
  })

  test('reports progress and leaves its input alone', () => {
    const before = features.values.slice()
    const onProgress = vi.fn()
    fit(features, labels, { solver: 'ftrl', epochs: 2, onProgress })
    expect(onProgress.mock.calls).toEqual([
      [1, 2],
      [2, 2],
    ])
    expect(features.values).toEqual(before)
  })

  test('names what is wrong', () => {
    expect(() => fit(matrix([]), [])).toThrow('features has 0 rows; expected at least 1')
    expect(() => fit(features, [1])).toThrow('features and labels differ in length: 20 and 1')
    expect(() => fit(features, labels.with(3, 2))).toThrow('labels[3] is 2; expected 0 or 1')
    expect(() => fit(features, Array(20).fill(1))).toThrow(
      'labels are all 1; expected both 0 and 1',
    )
    expect(() => fit(features, labels, { l2: -1 })).toThrow(
      'l2 is -1; expected a number of at least 0',
    )
    expect(() => fit(features, labels, { l1: 1 })).toThrow('l1 is 1 with solver lbfgs; expected 0')
    expect(() => fit(features, labels, { sampleWeights: [1] })).toThrow(
      'labels and sampleWeights differ in length: 20 and 1',
    )
    expect(() => fit(features, labels, { sampleWeights: Array(20).fill(0) })).toThrow(
      'sampleWeights are all 0; expected one above 0',
    )
    const broken = { rows: 1, columns: 2, values: Float64Array.of(1, Infinity) }
    expect(() => fit(broken, [1])).toThrow(
      'features.values[1] is Infinity; expected a finite number',
    )
    expect(() => fit({ ...broken, rows: 2 }, [1, 0])).toThrow(
      'features.values has 2 numbers; expected 4',
    )
    expect(() => fit([[1]] as never, [1])).toThrow('features is not a matrix')
    const model = fit(features, labels)
    expect(() => predictScore(model, matrix([[1]]))).toThrow('features has 1 columns; expected 2')
  })
})

import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { createRandom } from '../random/create-random.ts'
import { matrixFactorization } from './matrix-factorization.ts'
import type { MatrixFactorizationModel } from './matrix-factorization.ts'
import { solvePositiveDefinite } from './solve-positive-definite.ts'

const { fit, itemVectors, predictScore, userVectors } = matrixFactorization

/** Users and items of three kinds; users choose from their own kind nine times in ten. */
function choices(size: number, seed: number) {
  const random = createRandom(seed)
  const users = Array.from({ length: size }, () => random.integer(0, 60))
  const items = users.map((user) => {
    const kind = random.bernoulli(0.9) ? user % 3 : random.integer(0, 3)
    return kind + 3 * random.integer(0, 30)
  })
  return { users, items }
}

/** How often a chosen item of the user's kind gets a higher score than one of another kind. */
function pairwiseAccuracy(model: MatrixFactorizationModel): number {
  let right = 0
  for (let user = 0; user < 60; user++) {
    for (let item = 0; item < 30; item++) {
      const ids = [(user % 3) + 3 * item, ((user + 1) % 3) + 3 * item]
      const [own, other] = predictScore(model, { ids: [user, user] }, { ids })
      if (own > other) right++
    }
  }
  return right / 1800
}

/** The objective of alternating least squares, over every pair, from its definition. */
function wholeObjective(
  model: MatrixFactorizationModel,
  strengths: readonly (readonly number[])[],
  alpha: number,
  l2: number,
): number {
  let objective = 0
  strengths.forEach((row, user) => {
    row.forEach((strength, item) => {
      const [score] = predictScore(model, { ids: [user] }, { ids: [item] })
      objective += (1 + alpha * strength) * ((strength > 0 ? 1 : 0) - score) ** 2
    })
  })
  for (const { values } of [model.users, model.items]) {
    for (const value of values) objective += l2 * value * value
  }
  return objective
}

describe('matrixFactorization.fit with als', () => {
  // Three users, four items; user 2 did something with item 1 twice.
  const interactions = Object.freeze({
    users: Object.freeze([0, 0, 1, 2, 2, 2]),
    items: Object.freeze([0, 1, 2, 1, 1, 3]),
    strengths: Object.freeze([1, 2, 1, 1, 2, 1]),
  })
  const strengths = [
    [1, 2, 0, 0],
    [0, 0, 1, 0],
    [0, 3, 0, 1],
  ]

  test('lowers the whole objective in each round, and reports it', () => {
    const model = fit(interactions, { dimension: 2, alpha: 5, l2: 0.5, epochs: 10 })
    model.trainingLoss.slice(1).forEach((loss, i) => {
      expect(loss).toBeLessThanOrEqual(model.trainingLoss[i] + 1e-9)
    })
    expect(model.trainingLoss[9]).toBeCloseTo(wholeObjective(model, strengths, 5, 0.5), 9)
  })

  test('ends where no change of a single number helps', () => {
    const model = fit(interactions, { dimension: 2, alpha: 5, l2: 0.5, epochs: 300 })
    const best = wholeObjective(model, strengths, 5, 0.5)
    for (const side of ['users', 'items'] as const) {
      model[side].values.forEach((value, i) => {
        for (const step of [-1e-3, 1e-3]) {
          const values = model[side].values.with(i, value + step)
          const moved = { ...model, [side]: { ...model[side], values } }
          expect(wholeObjective(moved, strengths, 5, 0.5)).toBeGreaterThan(best)
        }
      })
    }
  })

  test('finds the kinds of items that kinds of users choose', () => {
    expect(pairwiseAccuracy(fit(choices(1500, 1), { dimension: 4 }))).toBeGreaterThan(0.97)
  })
})

describe('matrixFactorization.fit with bpr', () => {
  test('finds the kinds of items that kinds of users choose', () => {
    const model = fit(choices(1500, 1), { method: 'bpr', dimension: 8 })
    expect(pairwiseAccuracy(model)).toBeGreaterThan(0.95)
    expect(model.trainingLoss[0]).toBeGreaterThan(0.6)
    expect(model.trainingLoss[29]).toBeLessThan(0.4)
  })

  test('gives popular items a higher bias', () => {
    const random = createRandom(2)
    const users = Array.from({ length: 2000 }, (_, i) => i % 200)
    const items = users.map(() => random.zipf(40, 1))
    const model = fit({ users, items }, { method: 'bpr', dimension: 2, itemCount: 40 })
    const bias = (item: number) => model.items.values[3 * item + 2]
    expect(bias(0)).toBeGreaterThan(bias(5))
    expect(bias(5)).toBeGreaterThan(bias(39))
    expect(Array.from(userVectors(model, { ids: [7] }).values)[2]).toBe(1)
  })

  test('has nothing to learn when every user has every item', () => {
    const everything = { users: [0, 0, 1, 1], items: [0, 1, 0, 1] }
    const model = fit(everything, { method: 'bpr', dimension: 2, epochs: 2 })
    expect(model.trainingLoss).toEqual([0, 0])
  })
})

describe('matrixFactorization', () => {
  const model = fit(choices(300, 3), { dimension: 3, epochs: 2 })

  test('scores are inner products of the vectors; somebody unknown scores 0', () => {
    const [a, b, c] = userVectors(model, { ids: [4] }).values
    const [x, y, z] = itemVectors(model, { ids: [9] }).values
    const scores = predictScore(model, { ids: [4, -1] }, { ids: [9, 9] })
    expect(scores[0]).toBeCloseTo(a * x + b * y + c * z, 12)
    expect(scores[1]).toBe(0)
  })

  test('is the same for the same seed, reports progress and survives JSON', () => {
    const onProgress = vi.fn()
    const again = fit(choices(300, 3), { dimension: 3, epochs: 2, onProgress })
    expect(again).toEqual(model)
    expect(onProgress.mock.calls).toEqual([
      [1, 2],
      [2, 2],
    ])
    expect(JSON.parse(JSON.stringify(model))).toEqual(model)
  })

  test('counts its parameters and operations', () => {
    expect(matrixFactorization.parameterCount(model)).toBe(
      3 * (model.users.rows + model.items.rows),
    )
    expect(matrixFactorization.operationsPerPrediction(model)).toBe(3)
    const ranked = fit({ users: [0], items: [1] }, { method: 'bpr', dimension: 2, epochs: 1 })
    expect(matrixFactorization.parameterCount(ranked)).toBe(2 + 2 * 3)
    expect(matrixFactorization.operationsPerPrediction(ranked)).toBe(3)
  })

  test('names what is wrong', () => {
    expect(() => fit({ users: [], items: [] })).toThrow('users is empty')
    expect(() => fit({ users: [0], items: [] })).toThrow(
      'users and items differ in length: 1 and 0',
    )
    expect(() => fit({ users: [-1], items: [0] })).toThrow(
      'users[0] is -1; expected an integer of at least 0',
    )
    expect(() => fit({ users: [0], items: [5] }, { itemCount: 5 })).toThrow(
      'items[0] is 5; expected an integer from 0 to 4',
    )
    expect(() => fit({ users: [0], items: [0], strengths: [-1] })).toThrow('strengths[0] is -1')
    expect(() => fit({ users: [0], items: [0] }, { l2: 0 })).toThrow(
      'l2 is 0; expected a number above 0',
    )
    expect(() => predictScore(model, { ids: [0] }, { ids: [] })).toThrow(
      'users and items differ in length: 1 and 0',
    )
    expect(() => userVectors(model, {})).toThrow('users.ids is undefined; expected an array of ids')
  })
})

describe('solvePositiveDefinite', () => {
  test('solves what was made from a known solution', () => {
    const number = fc.double({ min: -2, max: 2, noNaN: true })
    const square = fc.array(number, { minLength: 9, maxLength: 9 })
    fc.assert(
      fc.property(square, fc.array(number, { minLength: 3, maxLength: 3 }), (factor, solution) => {
        // factor * factor^T + I is symmetric and positive definite.
        const matrix = Float64Array.from({ length: 9 }, (_, at) => {
          const [i, j] = [Math.floor(at / 3), at % 3]
          return [0, 1, 2].reduce(
            (sum, k) => sum + factor[3 * i + k] * factor[3 * j + k],
            i === j ? 1 : 0,
          )
        })
        const vector = Float64Array.from({ length: 3 }, (_, i) =>
          solution.reduce((sum, x, j) => sum + matrix[3 * i + j] * x, 0),
        )
        solvePositiveDefinite(matrix, vector, 3)
        vector.forEach((x, i) => expect(x).toBeCloseTo(solution[i], 8))
      }),
    )
  })
})

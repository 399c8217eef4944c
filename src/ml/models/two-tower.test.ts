import { describe, expect, test, vi } from 'vitest'
import { createRandom } from '../random/create-random.ts'
import { topK } from '../retrieval/exact-top-k.ts'
import { matrix } from './matrix.ts'
import type { Matrix } from './matrix.ts'
import { twoTower } from './two-tower.ts'
import type { TwoTowerModel } from './two-tower.ts'

const { fit, itemVectors, predictScore, userVectors } = twoTower

const range = (count: number) => Array.from({ length: count }, (_, i) => i)

/** Users with a taste choose among items with a topic and a popularity of 1 / rank. */
function world(userCount: number, itemCount: number, choices: number, seed: number) {
  const random = createRandom(seed)
  const tastes = range(userCount).map(() => [random.normal(), random.normal()])
  const topics = range(itemCount).map(() => [random.normal(), random.normal()])
  const chances = tastes.map(([a, b]) => {
    const odds = topics.map(([x, y], item) => Math.exp(a * x + b * y) / (item + 1))
    const total = odds.reduce((sum, value) => sum + value, 0)
    return odds.map((value) => value / total)
  })
  const users = range(choices).map(() => random.integer(0, userCount))
  const items = users.map((user) => random.choice(range(itemCount), chances[user]))
  return { tastes: matrix(tastes), topics: matrix(topics), chances, users, items }
}

/** A row of scores a user, of all items. */
function allScores(users: Matrix, items: Matrix): number[][] {
  return range(users.rows).map((user) =>
    range(items.rows).map((item) =>
      range(users.columns).reduce(
        (sum, j) =>
          sum + users.values[user * users.columns + j] * items.values[item * users.columns + j],
        0,
      ),
    ),
  )
}

/** The chance that a choice is among the ten items with the best scores, mean over users. */
function chanceInTopTen(chances: readonly number[][], scores: readonly number[][]): number {
  const caught = chances.map((row, user) =>
    Array.from(topK(scores[user], 10).indices).reduce((sum, item) => sum + row[item], 0),
  )
  return caught.reduce((sum, value) => sum + value, 0) / caught.length
}

describe('twoTower.fit', () => {
  const { chances, users, items } = world(100, 150, 12000, 1)
  const options = { dimension: 8, epochs: 4, userCount: 100, itemCount: 150 }
  const corrected = fit({ users, items }, options)
  const ids = range(150)
  const scoresOf = (model: TwoTowerModel) =>
    allScores(userVectors(model, { ids: range(100) }), itemVectors(model, { ids }))

  test('with the correction, finds nearly all that can be found under skewed popularity', () => {
    const possible = chanceInTopTen(chances, chances)
    expect(chanceInTopTen(chances, scoresOf(corrected))).toBeGreaterThan(0.93 * possible)
  })

  test('without it, pushes popular items down and finds far less', () => {
    const uncorrected = fit({ users, items }, { ...options, logQ: false })
    const found = chanceInTopTen(chances, scoresOf(uncorrected))
    expect(found).toBeLessThan(0.75 * chanceInTopTen(chances, scoresOf(corrected)))
  })

  test('with the correction, approaches log P(item | user) up to a constant a user', () => {
    const scores = scoresOf(corrected)
    const divergence = chances.map((row, user) => {
      const total = scores[user].reduce((sum, score) => sum + Math.exp(score), 0)
      return row.reduce(
        (sum, chance, item) =>
          sum + chance * Math.log((chance * total) / Math.exp(scores[user][item])),
        0,
      )
    })
    const popularity = range(150).map((item) =>
      chances.reduce((sum, row) => sum + row[item] / 100, 0),
    )
    const ofPopularity = chances.map((row) =>
      row.reduce((sum, chance, item) => sum + chance * Math.log(chance / popularity[item]), 0),
    )
    const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length
    expect(mean(divergence)).toBeLessThan(0.2)
    expect(mean(ofPopularity)).toBeGreaterThan(0.5)
  })

  test('lowers its loss', () => {
    const { trainingLoss } = corrected
    expect(trainingLoss).toHaveLength(4)
    expect(trainingLoss[3]).toBeLessThan(trainingLoss[0] - 0.3)
  })

  test('is the same for the same seed, and another for another', () => {
    const few = { users: users.slice(0, 500), items: items.slice(0, 500) }
    expect(fit(few, options)).toEqual(fit(few, options))
    expect(fit(few, { ...options, seed: 2 }).userTower).not.toEqual(fit(few, options).userTower)
  })
})

describe('twoTower with features', () => {
  const { tastes, topics, chances, users, items } = world(150, 150, 12000, 2)
  // The last fifty users and items are taken out of training.
  const known = range(12000).filter((i) => users[i] < 100 && items[i] < 100)
  const pairs = { users: known.map((i) => users[i]), items: known.map((i) => items[i]) }
  const model = fit(pairs, {
    userFeatures: tastes,
    itemFeatures: topics,
    userIds: false,
    itemIds: false,
    hidden: 16,
    dimension: 8,
  })

  test('ranks items for users that it never saw, both known by features only', () => {
    const newUsers = {
      features: matrix(range(50).map((i) => tastes.values.slice(200 + 2 * i, 202 + 2 * i))),
    }
    const newItems = {
      features: matrix(range(50).map((i) => topics.values.slice(200 + 2 * i, 202 + 2 * i))),
    }
    const scores = allScores(userVectors(model, newUsers), itemVectors(model, newItems))
    const truth = chances.slice(100).map((row) => {
      const tail = row.slice(100)
      const total = tail.reduce((sum, chance) => sum + chance, 0)
      return tail.map((chance) => chance / total)
    })
    const blind = truth.map((row) => row.map((_, item) => -item))
    expect(chanceInTopTen(truth, scores)).toBeGreaterThan(0.85 * chanceInTopTen(truth, truth))
    expect(chanceInTopTen(truth, blind)).toBeLessThan(0.6 * chanceInTopTen(truth, truth))
  })

  test('counts its parameters and operations', () => {
    // A tower: 2 * 16 + 16 to the hidden layer, 16 * 8 + 8 behind it.
    expect(twoTower.parameterCount(model)).toBe(2 * (48 + 136))
    expect(twoTower.operationsPerPrediction(model)).toBe(8)
    expect(twoTower.operationsPerUser(model)).toBe(32 + 128)
  })

  test('reads ids and features together', () => {
    const both = fit(pairs, { userFeatures: tastes, itemFeatures: topics, epochs: 1, dimension: 4 })
    const vectors = userVectors(both, {
      ids: [3, -1],
      features: matrix([
        [1, 0],
        [1, 0],
      ]),
    })
    expect(vectors).toMatchObject({ rows: 2, columns: 4 })
    // Unknown to the table, the second user is its features and the bias alone.
    const { linear, bias } = both.userTower
    const expected = linear?.values.slice(0, 4).map((value, j) => value + bias.values[j])
    expect(Array.from(vectors.values.slice(4))).toEqual(expected)
    expect(vectors.values[0]).not.toBe(vectors.values[4])
  })
})

describe('twoTower', () => {
  const pairs = Object.freeze({
    users: Object.freeze([0, 0, 1, 1]),
    items: Object.freeze([0, 1, 2, 3]),
  })

  test('makes vectors of length 1 when asked to', () => {
    const model = fit(pairs, { normalize: true, temperature: 0.1, epochs: 2, dimension: 3 })
    const [a, b, c] = userVectors(model, { ids: [1] }).values
    expect(a * a + b * b + c * c).toBeCloseTo(1, 12)
  })

  test('scores pair by pair', () => {
    const model = fit(pairs, { dimension: 4, epochs: 100 })
    const chosen = predictScore(model, { ids: [0, 1] }, { ids: [0, 3] })
    const others = predictScore(model, { ids: [0, 1] }, { ids: [3, 0] })
    expect(chosen[0]).toBeGreaterThan(others[0])
    expect(chosen[1]).toBeGreaterThan(others[1])
  })

  test('gives a pair of weight 0 no say', () => {
    const twice = { users: [0, 1, 0], items: [0, 1, 1] }
    const options = {
      dimension: 2,
      epochs: 200,
      batchSize: 3,
      sampleWeights: [1, 1, 0],
      logQ: false,
    }
    const model = fit(twice, options)
    expect(predictScore(model, { ids: [0] }, { ids: [0] })[0]).toBeGreaterThan(
      predictScore(model, { ids: [0] }, { ids: [1] })[0] + 1,
    )
  })

  test('survives JSON', () => {
    const model = fit(pairs, { dimension: 2, epochs: 1 })
    const copy = JSON.parse(JSON.stringify(model)) as TwoTowerModel
    expect(userVectors(copy, { ids: [0, 1] })).toEqual(userVectors(model, { ids: [0, 1] }))
  })

  test('reports progress to the end, at most a hundred times', () => {
    const onProgress = vi.fn()
    fit(pairs, { epochs: 150, batchSize: 1, dimension: 1, onProgress })
    expect(onProgress.mock.lastCall).toEqual([600, 600])
    expect(onProgress.mock.calls).toHaveLength(100)
  })

  test('names what is wrong', () => {
    expect(() => fit({ users: [], items: [] })).toThrow('users is empty')
    expect(() => fit({ users: [0], items: [0, 1] })).toThrow(
      'users and items differ in length: 1 and 2',
    )
    expect(() => fit(pairs, { itemCount: 2 })).toThrow(
      'items[2] is 2; expected an integer from 0 to 1',
    )
    expect(() => fit(pairs, { userIds: false })).toThrow('userFeatures is undefined')
    expect(() => fit(pairs, { userFeatures: matrix([[1]]) })).toThrow('users[2] is 1')
    expect(() => fit(pairs, { learningRate: 0 })).toThrow(
      'learningRate is 0; expected a number above 0',
    )
    const model = fit(pairs, { dimension: 1, epochs: 1 })
    expect(() => userVectors(model, {})).toThrow('users.ids is undefined; expected an array of ids')
    expect(() => itemVectors(model, { ids: [4] })).toThrow(
      'ids[0] is 4; expected an integer from -1 to 3',
    )
    expect(() => predictScore(model, { ids: [0] }, { ids: [0, 1] })).toThrow(
      'users and items differ in length: 1 and 2',
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom } from '../random/create-random.ts'
import { doublyRobust } from './doubly-robust.ts'
import { inversePropensityWeights } from './inverse-propensity-weights.ts'
import { snips } from './snips.ts'

const chance = fc.double({ min: 0.05, max: 1, noNaN: true })
const row = fc.record({
  reward: fc.integer({ min: -5, max: 5 }),
  propensity: chance,
  target: chance,
  predicted: fc.integer({ min: -5, max: 5 }),
  predictedTarget: fc.integer({ min: -5, max: 5 }),
})
const rows = fc.array(row, { minLength: 1, maxLength: 20 })
type Row = {
  reward: number
  propensity: number
  target: number
  predicted: number
  predictedTarget: number
}
const logOf = (list: Row[]) => ({
  rewards: list.map(({ reward }) => reward),
  propensities: list.map(({ propensity }) => propensity),
  targetProbabilities: list.map(({ target }) => target),
  predictedRewards: list.map(({ predicted }) => predicted),
  predictedTargetRewards: list.map(({ predictedTarget }) => predictedTarget),
})

/**
 * Three contexts, three actions: the true mean reward of each, and the probabilities with which a
 * logging and a target policy act.
 */
const world = {
  rewards: [
    [0.1, 0.5, 0.9],
    [0.7, 0.2, 0.3],
    [0.4, 0.6, 0.1],
  ],
  logging: [
    [0.7, 0.2, 0.1],
    [0.2, 0.6, 0.2],
    [0.5, 0.3, 0.2],
  ],
  target: [
    [0, 0.2, 0.8],
    [0.9, 0.1, 0],
    [0.1, 0.9, 0],
  ],
}
const meanOver = (weights: number[][]) =>
  weights
    .flatMap((actions, x) => actions.map((p, a) => (p * world.rewards[x][a]) / 3))
    .reduce((sum, term) => sum + term)
const truth = meanOver(world.target)

function simulate(count: number, seed: number, predicted = world.rewards, logged = world.logging) {
  const random = createRandom(seed)
  const decisions = Array.from({ length: count }, () => {
    const x = random.integer(0, 3)
    const a = random.choice([0, 1, 2], world.logging[x])
    const reward = random.bernoulli(world.rewards[x][a]) ? 1 : 0
    return { x, a, reward }
  })
  return {
    rewards: decisions.map(({ reward }) => reward),
    propensities: decisions.map(({ x, a }) => logged[x][a]),
    targetProbabilities: decisions.map(({ x, a }) => world.target[x][a]),
    predictedRewards: decisions.map(({ x, a }) => predicted[x][a]),
    predictedTargetRewards: decisions.map(({ x }) =>
      world.target[x].reduce((sum, p, a) => sum + p * predicted[x][a], 0),
    ),
  }
}

describe('inversePropensityWeights', () => {
  test('divides and caps', () => {
    expect(Array.from(inversePropensityWeights(Object.freeze([0.5, 0.1, 1])))).toEqual([2, 10, 1])
    expect(
      Array.from(
        inversePropensityWeights([0.5, 0.25], {
          targetProbabilities: Object.freeze([0.1, 0.9]),
          cap: 3,
        }),
      ),
    ).toEqual([0.2, 3])
    expect(inversePropensityWeights([])).toHaveLength(0)
  })

  test('makes a mean over the log the mean of the target policy, exactly in expectation', () => {
    // Enumerated: Σ over actions of logging probability · weight · reward.
    let expected = 0
    world.logging.forEach((propensities, x) => {
      const weights = inversePropensityWeights(propensities, {
        targetProbabilities: world.target[x],
      })
      propensities.forEach((p, a) => (expected += (p * weights[a] * world.rewards[x][a]) / 3))
    })
    expect(expected).toBeCloseTo(truth, 14)
  })

  test('names what is wrong', () => {
    expect(() => inversePropensityWeights([0.5, 0])).toThrow(
      new RangeError('propensities[1] is 0; expected a probability above 0'),
    )
    expect(() => inversePropensityWeights([1.5])).toThrow('propensities[0] is 1.5; expected')
    expect(() => inversePropensityWeights([NaN])).toThrow('propensities[0] is NaN; expected')
    expect(() => inversePropensityWeights([1], { targetProbabilities: [2] })).toThrow(
      'targetProbabilities[0] is 2; expected a probability between 0 and 1',
    )
    expect(() => inversePropensityWeights([1], { targetProbabilities: [] })).toThrow(
      'propensities and targetProbabilities differ in length: 1 and 0',
    )
    expect(() => inversePropensityWeights([1], { cap: 0 })).toThrow('cap is 0; expected a number')
    expect(() => inversePropensityWeights(undefined as never)).toThrow('propensities is undefined')
  })
})

describe('snips', () => {
  test('gives the weighted mean, its error and its size by hand', () => {
    // Weights 2, 0 and 4; value 2 / 6; errors 2 · 2/3 and 4 · 1/3; (2 + 4)² / (4 + 16).
    const log = {
      rewards: [1, 5, 0],
      propensities: [0.5, 0.5, 0.25],
      targetProbabilities: [1, 0, 1],
    }
    for (const column of Object.values(log)) Object.freeze(column)
    const { value, standardError, effectiveSampleSize } = snips(log)
    expect(value).toBeCloseTo(1 / 3, 14)
    expect(standardError).toBeCloseTo(Math.sqrt((4 / 3) ** 2 + (4 / 3) ** 2) / 6, 14)
    expect(effectiveSampleSize).toBeCloseTo(1.8, 14)
  })

  test('moves with the rewards and stays within their range', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: -9, max: 9 }), (list, shift) => {
        const log = logOf(list)
        const { value } = snips(log)
        const moved = { ...log, rewards: log.rewards.map((reward) => reward + shift) }
        expect(snips(moved).value).toBeCloseTo(value + shift, 9)
        expect(value).toBeGreaterThanOrEqual(Math.min(...log.rewards) - 1e-12)
        expect(value).toBeLessThanOrEqual(Math.max(...log.rewards) + 1e-12)
      }),
    )
  })

  test('does not mind propensities that are all wrong by one factor', () => {
    fc.assert(
      fc.property(rows, fc.double({ min: 0.2, max: 1, noNaN: true }), (list, factor) => {
        const log = logOf(list)
        const scaled = { ...log, propensities: log.propensities.map((p) => p * factor) }
        expect(snips(scaled).value).toBeCloseTo(snips(log).value, 9)
      }),
    )
  })

  test('is the mean when the policies are the same, with all rows effective', () => {
    const { value, effectiveSampleSize } = snips({ rewards: [1, 2, 6], propensities: [1, 1, 1] })
    expect(value).toBeCloseTo(3, 14)
    expect(effectiveSampleSize).toBeCloseTo(3, 14)
  })

  test('finds the value of a policy that never ran, and knows its error', () => {
    const errors = Array.from({ length: 200 }, (_, seed) => {
      const { value, standardError } = snips(simulate(500, seed))
      return (value - truth) / standardError
    })
    const mean = errors.reduce((sum, error) => sum + error) / 200
    const covered = errors.filter((error) => Math.abs(error) < 1.96).length
    // The mean of 200 standardized errors has a deviation of 0.07; about 190 of them are covered.
    expect(Math.abs(mean)).toBeLessThan(0.3)
    expect(covered).toBeGreaterThan(176)
  })

  test('names what is wrong', () => {
    expect(() => snips({ rewards: [1], propensities: [1], targetProbabilities: [0] })).toThrow(
      'targetProbabilities are all 0; expected one above 0 among what was logged',
    )
    expect(() => snips({ rewards: [], propensities: [] })).toThrow('rewards is empty')
    expect(() => snips({ rewards: [NaN], propensities: [1] })).toThrow('rewards[0] is NaN')
    expect(() => snips({ rewards: [1, 2], propensities: [1] })).toThrow(
      'rewards and propensities differ in length: 2 and 1',
    )
  })
})

describe('doublyRobust', () => {
  test('corrects the prediction by the weighted errors, by hand', () => {
    const log = {
      rewards: [1, 0],
      propensities: [0.5, 0.5],
      targetProbabilities: [1, 0],
      predictedRewards: [0.8, 0.1],
      predictedTargetRewards: [0.8, 0.6],
    }
    for (const column of Object.values(log)) Object.freeze(column)
    const { value, standardError, effectiveSampleSize } = doublyRobust(log)
    // Terms 1.2 and 0.6: mean 0.9, standard deviation 0.3 √2.
    expect(value).toBeCloseTo(0.9, 14)
    expect(standardError).toBeCloseTo(0.3, 14)
    expect(effectiveSampleSize).toBe(1)
  })

  test('is the plain inverse propensity score when nothing is predicted', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const log = logOf(list)
        const none = {
          predictedRewards: list.map(() => 0),
          predictedTargetRewards: list.map(() => 0),
        }
        const weights = inversePropensityWeights(log.propensities, log)
        const score = weights.reduce((sum, w, i) => sum + w * log.rewards[i], 0) / list.length
        expect(doublyRobust({ ...log, ...none }).value).toBeCloseTo(score, 9)
      }),
    )
  })

  test('is the prediction when that is never wrong, whatever the propensities', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const log = logOf(list)
        const { value } = doublyRobust({ ...log, predictedRewards: log.rewards })
        const mean = log.predictedTargetRewards.reduce((sum, x) => sum + x, 0) / list.length
        expect(value).toBeCloseTo(mean, 9)
      }),
    )
  })

  test('is right when either the propensities or the predictions are', () => {
    const wrongRewards = [
      [0.5, 0.5, 0.5],
      [0.1, 0.9, 0.5],
      [0.9, 0, 0.4],
    ]
    const wrongPropensities = [
      [0.4, 0.3, 0.3],
      [0.5, 0.3, 0.2],
      [0.2, 0.4, 0.4],
    ]
    const valueOf = (predicted: number[][], logged: number[][]) =>
      doublyRobust(simulate(60_000, 8, predicted, logged))
    const both = valueOf(world.rewards, world.logging)
    const model = valueOf(world.rewards, wrongPropensities)
    const propensities = valueOf(wrongRewards, world.logging)
    const neither = valueOf(wrongRewards, wrongPropensities)
    for (const { value, standardError } of [both, model, propensities]) {
      expect(Math.abs(value - truth)).toBeLessThan(4 * standardError)
    }
    expect(Math.abs(neither.value - truth)).toBeGreaterThan(10 * neither.standardError)
    // A good model takes variance out.
    expect(both.standardError).toBeLessThan(propensities.standardError)
  })

  test('gives the opinion of the model when the log says nothing of the target policy', () => {
    const log = { rewards: [1], propensities: [1], targetProbabilities: [0] }
    expect(
      doublyRobust({ ...log, predictedRewards: [0.3], predictedTargetRewards: [0.7] }),
    ).toEqual({ value: 0.7, standardError: NaN, effectiveSampleSize: 0 })
  })

  test('names what is wrong', () => {
    const log = {
      rewards: [1],
      propensities: [1],
      predictedRewards: [1],
      predictedTargetRewards: [1],
    }
    expect(() => doublyRobust({ ...log, predictedRewards: [] })).toThrow(
      'predictedRewards and propensities differ in length: 0 and 1',
    )
    expect(() => doublyRobust({ ...log, predictedTargetRewards: [NaN] })).toThrow(
      'predictedTargetRewards[0] is NaN; expected a finite number',
    )
    expect(() => doublyRobust({ ...log, rewards: [] })).toThrow('rewards is empty')
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom } from '../random/create-random.ts'
import { linUcb } from './lin-ucb.ts'

const small = fc.integer({ min: -3, max: 3 })
const pull = fc.record({ x: small, y: small, reward: small })

describe('linUcb', () => {
  test('predicts by ridge regression, solved by hand for two features', () => {
    fc.assert(
      fc.property(fc.array(pull, { maxLength: 15 }), small, small, (pulls, x, y) => {
        const bandit = linUcb({ arms: 2, features: 2, ridge: 0.5 })
        for (const each of pulls) bandit.update(1, each.reward, [each.x, each.y])
        // A = [[a, b], [b, c]], θ = A⁻¹ (p, q) by Cramer's rule.
        const sum = (of: (each: (typeof pulls)[0]) => number) =>
          pulls.reduce((total, each) => total + of(each), 0)
        const a = 0.5 + sum((each) => each.x * each.x)
        const b = sum((each) => each.x * each.y)
        const c = 0.5 + sum((each) => each.y * each.y)
        const p = sum((each) => each.reward * each.x)
        const q = sum((each) => each.reward * each.y)
        const determinant = a * c - b * b
        const expected = ((c * p - b * q) * x + (a * q - b * p) * y) / determinant
        const [untouched, predicted] = bandit.predictions([x, y])
        expect(predicted).toBeCloseTo(expected, 8)
        expect(untouched).toBe(0)
        expect(Array.from(bandit.pulls())).toEqual([0, pulls.length])
      }),
    )
  })

  test('chooses by the bound, by hand', () => {
    // One feature, ridge 1. Arm 0 after 3 pulls of reward 1 at x = 1: θ = 3/4, A = 4; at x = 1 its
    // bound is 0.75 + alpha / 2. Arm 1 is unknown: 0 + alpha.
    const choose = (alpha: number) => {
      const bandit = linUcb({ arms: 2, features: 1, alpha })
      for (let pulls = 0; pulls < 3; pulls++) bandit.update(0, 1, [1])
      return bandit.choose([1])
    }
    expect(choose(1.4)).toBe(0)
    expect(choose(1.6)).toBe(1)
  })

  test('takes the lower number among equals', () => {
    expect(linUcb({ arms: 3, features: 1 }).choose([2])).toBe(0)
  })

  test('learns which arm is best where', () => {
    const random = createRandom(3)
    const bandit = linUcb({ arms: 3, features: 3, alpha: 0.5 })
    const weights = [
      [1, 0, 0],
      [0, 1, 0],
      [0.3, 0.3, 0.3],
    ]
    const worth = (arm: number, context: number[]) =>
      weights[arm].reduce((sum, weight, i) => sum + weight * context[i], 0)
    let regret = 0
    for (let round = 0; round < 3000; round++) {
      const context = [random.uniform(), random.uniform(), 1]
      const arm = bandit.choose(context)
      const best = Math.max(...weights.map((_, other) => worth(other, context)))
      if (round >= 2000) regret += best - worth(arm, context)
      bandit.update(arm, worth(arm, context) + random.normal(0, 0.2), context)
    }
    expect(regret / 1000).toBeLessThan(0.01)
    bandit.predictions([0.5, 0.2, 1]).forEach((prediction, arm) => {
      expect(prediction).toBeCloseTo(worth(arm, [0.5, 0.2, 1]), 0)
    })
  })

  test('keeps the inverse right over many updates', () => {
    const random = createRandom(4)
    const bandit = linUcb({ arms: 1, features: 4 })
    for (let round = 0; round < 20_000; round++) {
      const context = Array.from({ length: 4 }, () => random.normal())
      bandit.update(0, 2 * context[0] - context[3], context)
    }
    expect(bandit.predictions([1, 0, 0, 0])[0]).toBeCloseTo(2, 3)
    expect(bandit.predictions([0, 0, 0, 1])[0]).toBeCloseTo(-1, 3)
  })

  test('leaves a frozen context as it is', () => {
    const bandit = linUcb({ arms: 1, features: 2 })
    bandit.update(0, 1, Object.freeze([1, 2]))
    expect(bandit.choose(Object.freeze([1, 2]))).toBe(0)
  })

  test('names what is wrong', () => {
    expect(() => linUcb({ arms: 0, features: 1 })).toThrow('arms is 0; expected an integer of at')
    expect(() => linUcb({ arms: 1, features: 0 })).toThrow('features is 0; expected an integer')
    expect(() => linUcb({ arms: 1, features: 1, alpha: -1 })).toThrow('alpha is -1; expected')
    expect(() => linUcb({ arms: 1, features: 1, ridge: 0 })).toThrow('ridge is 0; expected')
    const bandit = linUcb({ arms: 1, features: 2 })
    expect(() => bandit.choose([1])).toThrow('context has 1 numbers; expected 2')
    expect(() => bandit.update(1, 0, [1, 2])).toThrow('arm is 1; expected an integer from 0 to 0')
    expect(() => bandit.update(0, NaN, [1, 2])).toThrow('reward is NaN; expected a finite number')
    expect(() => bandit.update(0, 1, [1, NaN])).toThrow('context[1] is NaN; expected')
    expect(() => bandit.predictions([])).toThrow('context has 0 numbers; expected 2')
  })
})
